import type { PhoneFault, PhoneOutcome } from '@chung-suc/domain';
import type { Words } from './words';

/** What happened when somebody called. */
export const PHONE_FAULT_WORDS: Record<PhoneFault, Words> = {
  wrongPerson: { vi: 'Gọi nhầm người', en: 'Somebody else answered' },
  unreachable: { vi: 'Số không liên lạc được', en: 'The number cannot be reached' },
  other: { vi: 'Chuyện khác', en: 'Something else' },
};

/** What became of the reports on a number. */
export const PHONE_OUTCOME_WORDS: Record<PhoneOutcome, Words> = {
  corrected: { vi: 'Đã sửa số', en: 'The number was corrected' },
  confirmed: { vi: 'Số vẫn đúng', en: 'The number is right' },
};

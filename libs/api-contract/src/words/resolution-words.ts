import type { KeptAs, ResolutionKind } from '@chung-suc/domain';
import type { Words } from './words';

/** How the committee can adjust a case (R20), as it stands beside a choice. */
export const RESOLUTION_WORDS: Record<ResolutionKind, Words> = {
  reassign: { vi: 'Chuyển đơn vị khác thực hiện', en: 'Another unit takes over' },
  blocRuns: { vi: 'Khối trực tiếp thực hiện', en: 'The bloc runs it itself' },
  offer: {
    vi: 'Đề nghị địa phương chọn (ngày khác, hình thức khác, đơn vị khác)',
    en: 'Let the locality choose (another date, mode or unit)',
  },
  extend: { vi: 'Gia hạn', en: 'Extend' },
  keep: { vi: 'Giữ nguyên như hiện nay', en: 'Keep it as it stands' },
  close: { vi: 'Khép lại hồ sơ', en: 'Close the case' },
};

const KEEP: Record<KeptAs, Words> = {
  asked: { vi: 'Giữ nguyên như đã đề nghị', en: 'Keep what was asked for' },
  agreed: { vi: 'Giữ nguyên như đã thống nhất', en: 'Keep what is agreed' },
  registered: { vi: 'Chấp nhận như đơn vị đã ghi nhận', en: 'Accept it as the unit has registered it' },
};

/** The same, for a case of which it is known what would be kept. */
export const resolutionWords = (kind: ResolutionKind, kept: KeptAs): Words => (kind === 'keep' ? KEEP[kept] : RESOLUTION_WORDS[kind]);

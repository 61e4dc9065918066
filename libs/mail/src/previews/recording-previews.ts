import { instantAt } from '@chung-suc/domain';
import type { MailOf } from '../mail';
import * as invented from './invented-case';

const { ABOUT, COORDINATOR } = invented;
const AGREED = 'Đoàn Sở Mẫu A và Phường Ví Dụ thực hiện 14h00–16h00, thứ Năm 18/06/2026.';
const RECORDING = { kind: 'agree', source: 'zalo', saidAt: instantAt('2026-02-11', 9, 40), quote: 'OK em' } as const;

/** What the office records for a side, invented like the rest. */
export const RECORDING_MAILS: { readonly [T in 'recordedTold' | 'disputedTold']: MailOf<T> } = {
  recordedTold: {
    template: 'recordedTold',
    about: ABOUT,
    coordinator: COORDINATOR,
    to: invented.UNIT_CONTACT,
    sentence:
      'Đoàn Sở Mẫu A xác nhận, hoặc phản hồi nếu không đúng, nội dung Văn phòng đã ghi nhận thay trước 17h00, thứ Sáu 13/02/2026 (còn 2 ngày làm việc).',
    recording: RECORDING,
    asks: { dueAt: instantAt('2026-02-13', 17), coming: { reminders: [], committeeAt: null } },
  },
  disputedTold: {
    template: 'disputedTold',
    about: ABOUT,
    coordinator: COORDINATOR,
    to: invented.LOCALITY_CONTACT,
    sentence: AGREED,
    recording: RECORDING,
    who: 'Đoàn Sở Mẫu A',
    reason: 'Tôi chỉ nói sẽ xem lịch, chưa đồng ý ngày này.',
  },
};

export const MORE_RECORDING_MAILS = [
  {
    name: 'recordedTold-closed',
    mail: {
      ...RECORDING_MAILS.recordedTold,
      to: invented.LOCALITY_CONTACT,
      recording: { ...RECORDING, kind: 'cancel' as const, quote: null },
      asks: null,
    },
  },
];

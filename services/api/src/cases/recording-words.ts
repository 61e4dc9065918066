import { COMMAND_WORDS, RECORDING_SOURCE_WORDS, type Words } from '@chung-suc/api-contract';
import { formatMoment, type DomainEventOf, type EventKind } from '@chung-suc/domain';
import type { HistoricEvent } from './case-history';
import type { EventWords } from './event-words';

/** Events about what the office has recorded on behalf of a side. */
type Recording = Extract<EventKind, 'recordedFor' | 'recordingStands' | 'recordingDisputed'>;

const inSmall = ({ vi, en }: Words): Words => ({ vi: vi.toLowerCase(), en: en.toLowerCase() });

export const RECORDING_WORDS: {
  readonly [K in Recording]: (entry: HistoricEvent & { readonly event: DomainEventOf<K> }) => EventWords;
} = {
  recordedFor: ({ event: { body }, onBehalf }) => {
    const source = RECORDING_SOURCE_WORDS[body.source];
    const what = inSmall(COMMAND_WORDS[body.kind]);
    return {
      did: {
        vi: `ghi nhận thay ${onBehalf ?? ''} trả lời ${source.vi} lúc ${formatMoment(body.saidAt)}`,
        en: `recorded on behalf of ${onBehalf ?? ''} what was said ${source.en} at ${formatMoment(body.saidAt, 'en')}`,
      },
      exactly: what,
      written: body.quote,
    };
  },
  recordingStands: ({ event: { body } }) =>
    body.because === 'said'
      ? {
          did: { vi: 'xác nhận nội dung ghi nhận thay là đúng', en: 'confirmed what was recorded on behalf' },
          exactly: null,
          written: null,
        }
      : {
          did: {
            vi: 'Hết thời gian phản hồi, nội dung ghi nhận thay có hiệu lực',
            en: 'Nobody has objected in time: what was recorded on behalf stands',
          },
          exactly: null,
          written: null,
        },
  recordingDisputed: ({ event: { body } }) => ({
    did: { vi: 'phản hồi: nội dung ghi nhận thay không đúng', en: 'objected to what was recorded on behalf' },
    exactly: inSmall(COMMAND_WORDS[body.kind]),
    written: body.reason,
  }),
};

import type { RefusalCode, ResolutionKind } from '@chung-suc/domain';
import type { Words } from '../words/words';
import { PROBLEMS } from './problem';

const BEFORE_IT_IS_HELD: Words = {
  vi: 'Chỉ chuyển được trước khi hoạt động diễn ra.',
  en: 'Only before the engagement is held.',
};

/** Why a way is closed where the case leaves nothing that it could change; whatever else closes it has words of its own. */
const NOTHING_TO: Record<ResolutionKind, Words> = {
  reassign: BEFORE_IT_IS_HELD,
  blocRuns: BEFORE_IT_IS_HELD,
  offer: {
    vi: 'Chỉ mời địa phương chọn được trước khi hoạt động diễn ra.',
    en: 'The locality can choose only before the engagement is held.',
  },
  extend: {
    vi: 'Không có hạn nào để gia hạn, hoặc đã có đơn vị cho biết chưa thể.',
    en: 'There is no deadline to extend, or a unit has said that it cannot do it.',
  },
  keep: {
    vi: 'Chỉ dùng khi khó khăn đã báo nay không còn, và không đơn vị nào cho biết chưa thể.',
    en: 'Only when a trouble that was declared is over, and no unit has said that it cannot.',
  },
  close: PROBLEMS.resolutionNotOpen.detail,
};

/** Why the committee cannot choose a way now. */
export const whyResolutionClosed = (kind: ResolutionKind, refused: RefusalCode): Words =>
  refused === 'resolutionNotOpen' ? NOTHING_TO[kind] : PROBLEMS[refused].detail;

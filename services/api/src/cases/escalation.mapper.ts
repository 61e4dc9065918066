import { toIso, toIsoOrNull, type CaseView, type Words } from '@chung-suc/api-contract';
import { delaysOf, describeGrounds, describeRemedy, type Language } from '@chung-suc/domain';
import { TRIGGER_WORDS } from './adjustment-words';
import type { CaseSheet } from './case.mapper';
import { toHolderView } from './duty.mapper';

const both = (say: (language: Language) => string): Words => ({ vi: say('vi'), en: say('en') });

/** What was brought to the committee, with the unit's delay in telling and the committee's in deciding, each by itself. */
export function toEscalationViews({ reading, history, holders, names, proposals, now }: CaseSheet): CaseView['escalations'] {
  const events = history.events.map(({ event }) => event);
  return delaysOf(events, reading.calendar, now).map(({ n, trigger, shortNotice, openedAt, endedAt, telling, deciding, recused }) => ({
    n,
    trigger,
    title: TRIGGER_WORDS[trigger],
    shortNotice,
    openedAt: toIso(openedAt),
    decidedAt: toIsoOrNull(endedAt),
    telling: telling && { knewAt: toIso(telling.knewAt), toldAt: toIso(telling.toldAt), workingDays: telling.workingDays },
    deciding: { workingDays: deciding.workingDays },
    recused: recused.flatMap((postId) => {
      const holder = holders.get(postId);
      return holder ? [toHolderView(holder)] : [];
    }),
    proposals: (proposals.get(n) ?? []).map(({ remedy, grounds }) => ({
      text: both((language) => describeRemedy(remedy, names, language)),
      grounds: both((language) => describeGrounds(grounds, language)),
    })),
  }));
}

import { MESSAGE_WORDS, postLine, toIso, type CaseView } from '@chung-suc/api-contract';
import { ifNobodyActs, type ComingStep, type Facts } from '@chung-suc/domain';
import type { CaseReading } from '@chung-suc/persistence';
import type { CaseSheet } from './case.mapper';
import { describeEvent } from './event-words';

/** What happens by itself if nobody acts from now on. */
export const comingSteps = ({ state, owed }: CaseReading, facts: Facts): ComingStep[] =>
  state.stage === 'closed' ? [] : ifNobodyActs(state, owed, facts);

/** Nobody acts: it is the clock. */
export const BY_THE_CLOCK = {
  givenName: null,
  fullName: null,
  organisation: null,
  postKind: null,
  via: 'system',
  completed: false,
  onBehalf: null,
  kept: 'agreed', // only the committee keeps anything
} as const;

export function toComingSteps({ coming, holders, names }: Pick<CaseSheet, 'coming' | 'holders' | 'names'>): CaseView['ifNobodyActs'] {
  return coming.map(({ at, events, told, reachesCommittee }) => {
    const said = events.map((event) => describeEvent({ ...BY_THE_CLOCK, event, names }).text);
    return {
      at: toIso(at),
      text: { vi: said.map(({ vi }) => vi).join(' '), en: said.map(({ en }) => en).join(' ') },
      mails: told.map(({ template, postId }) => {
        const holder = holders.get(postId);
        return {
          title: MESSAGE_WORDS[template],
          to: holder ? postLine({ title: holder.title, organisation: holder.organisationName }) : postId,
        };
      }),
      reachesCommittee,
    };
  });
}

import { COMMAND_WORDS, POST_WORDS, RECORDING_SOURCE_WORDS, toIso, type CaseView, type Words } from '@chung-suc/api-contract';
import { coordinatorSeatOf, openRecordings, speakingPosts } from '@chung-suc/domain';
import type { HistoricEvent } from './case-history';
import type { CaseSheet } from './case.mapper';
import { recordableFor } from './foresight';

type Recording = CaseView['recordings'][number];

const STANDING: Record<Recording['standing'], Words> = {
  open: { vi: 'chờ xác nhận', en: 'may still be objected to' },
  confirmed: { vi: 'đã xác nhận', en: 'confirmed' },
  unopposed: { vi: 'không có phản hồi', en: 'nobody has objected' },
  disputed: { vi: 'có phản hồi: không đúng', en: 'objected to' },
};

/** What the office has recorded on behalf of the sides, and what they say of it. */
export function toRecordings({ reading, history, facts }: CaseSheet): Recording[] {
  const { actor } = facts;
  const holds = (postId: string): boolean => actor.kind === 'person' && actor.posts.some((post) => post.postId === postId);
  const open = openRecordings(reading.state);
  return history.events.flatMap((entry): Recording[] => {
    if (entry.event.kind !== 'recordedFor') return [];
    const { n, postId, source, saidAt, quote, kind } = entry.event.body;
    const { standing, reason } = standingOf(n, history.events);
    return [
      {
        n,
        at: toIso(entry.event.at),
        by: entry.fullName,
        whose: entry.onBehalf ?? '',
        source: { code: source, title: RECORDING_SOURCE_WORDS[source] },
        saidAt: toIso(saidAt),
        what: COMMAND_WORDS[kind],
        quote,
        standing,
        title: STANDING[standing],
        reason,
        mine: open.some((recording) => recording.n === n) && holds(postId),
      },
    ];
  });
}

function standingOf(n: number, events: readonly HistoricEvent[]): Pick<Recording, 'standing' | 'reason'> {
  for (const { event } of events) {
    if (event.kind === 'recordingStands' && event.body.n === n) {
      return { standing: event.body.because === 'said' ? 'confirmed' : 'unopposed', reason: null };
    }
    if (event.kind === 'recordingDisputed' && event.body.n === n) return { standing: 'disputed', reason: event.body.reason };
  }
  return { standing: 'open', reason: null };
}

/** On whose behalf the office can record: every side that the actor is not itself. */
export function toSpeakers({ reading, facts }: CaseSheet): CaseView['speakers'] {
  const { state, unit, locality, coUnits } = reading;
  if (coordinatorSeatOf(facts) === null || state.stage === 'closed') return [];
  const own = facts.actor.kind === 'person' ? facts.actor.posts.map(({ postId }) => postId) : [];
  return speakingPosts(state)
    .filter((postId) => !own.includes(postId))
    .map((postId) => {
      const index = state.coUnits.findIndex((one) => one.postId === postId);
      const side = postId === state.posts.unit ? 'unit' : postId === state.posts.locality ? 'locality' : 'coUnit';
      const name = side === 'unit' ? unit.name : side === 'locality' ? locality.name : (coUnits[index]?.name ?? '');
      const role = side === 'locality' ? POST_WORDS.localityContact : POST_WORDS.unitContact;
      const commands = recordableFor(postId, reading, facts);
      return { postId, side, commands, title: { vi: `${name} (${role.vi.toLowerCase()})`, en: `${name} (${role.en.toLowerCase()})` } };
    });
}

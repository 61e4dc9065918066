import type { Instant } from '../calendar/local-date';

/**
 * What can be owed on a support request. `hold`: the agreed engagement, until its agreed end. `decide`: the committee decides an escalation.
 * `choose`: the locality chooses among what the committee offers. `wait`: in line for a place, until the asked date. `takePlace`: the first in
 * line takes the freed place. `match`: the committee's office says which unit is asked. `answerPart`: the unit of a component answers for it.
 * `consent`: a side consents to what the other proposes. `join`: a co-unit consents to what the sides agree on. `split`: the locality may hold
 * what stands without what was declined. `resume`: the committee says whether what stands still goes on. `acknowledge`: a side may object to
 * what the office has recorded for it.
 */
export type DutyKind =
  | 'wait'
  | 'takePlace'
  | 'match'
  | 'answer'
  | 'answerPart'
  | 'consent'
  | 'join'
  | 'choose'
  | 'split'
  | 'resume'
  | 'hold'
  | 'report'
  | 'confirm'
  | 'review'
  | 'commend'
  | 'acknowledge'
  | 'decide';

export const DUTY_KINDS: readonly DutyKind[] = [
  'wait',
  'takePlace',
  'match',
  'answer',
  'answerPart',
  'consent',
  'join',
  'choose',
  'split',
  'resume',
  'hold',
  'report',
  'confirm',
  'review',
  'commend',
  'acknowledge',
  'decide',
];

/**
 * Who owes what, since when and until when. Reminders, inbox, lateness and “what happens if nobody acts” all read duties; none has a rule
 * of its own.
 */
export interface Duty {
  /** Stable within the case: the kind and how often it has been opened, `answer-1`. Links and mails name it. */
  readonly id: string;
  readonly kind: DutyKind;
  /** The post that owes it, never a person: who holds the post is looked up when it matters. */
  readonly postId: string;
  /** Other posts that may do it as well: an escalation is any untied member's to decide. */
  readonly alsoPostIds: readonly string[];
  readonly since: Instant;
  readonly dueAt: Instant;
  /** Instants of the reminders, in order. */
  readonly reminders: readonly Instant[];
  /** When silence is brought to the Standing Committee (R19); null for what never climbs. */
  readonly climbsAt: Instant | null;
  /** True when the due time lies in a year whose calendar has not been entered. */
  readonly provisional: boolean;
}

/** Which of its kind a duty is: 2 for `decide-2`. */
export const roundOf = ({ id }: Pick<Duty, 'id'>): number => Number(id.replace(/^.*-/, ''));

/** Everybody who may do it, the one who owes it first. */
export const postsOf = (duty: Pick<Duty, 'postId' | 'alsoPostIds'>): readonly string[] => [duty.postId, ...duty.alsoPostIds];

/** Whether its owner has something to do by the due time: what is agreed is held, and a place waited for, without any act. */
export const asksToAct = ({ kind }: Pick<Duty, 'kind'>): boolean => kind !== 'hold' && kind !== 'wait';

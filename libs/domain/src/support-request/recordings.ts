import type { Instant } from '../calendar/local-date';
import type { CommandOf } from './commands';
import type { CasePosts } from './events';
import type { SupportRequest, TakingPart } from './state';

/** Where the office has it from: the working channels of the sides besides this product. */
export const RECORDING_SOURCES = ['zalo', 'phone', 'inPerson', 'letter'] as const;
export type RecordingSource = (typeof RECORDING_SOURCES)[number];

/** What a side can say, and the office can record for it. Asking for something is not in it: a request is the locality's own. */
export const RECORDABLE = [
  'takePlace',
  'agree',
  'decline',
  'propose',
  'accept',
  'turnDown',
  'choose',
  'split',
  'cancel',
  'declareTrouble',
  'reportNotHeld',
  'report',
  'confirmExecution',
  'commend',
] as const;
export type RecordableKind = (typeof RECORDABLE)[number];

/** The command that the side would have given. */
export type RecordedAct = CommandOf<RecordableKind>;

/** What was recorded for a side, until it has said whether it stands by it. */
export interface OpenRecording {
  /** Counts the recordings of the case from 1. */
  readonly n: number;
  readonly postId: string;
  readonly kind: RecordableKind;
  readonly at: Instant;
}

/** Posts through which the sides and the units beside the lead unit speak. */
export const speakingPosts = ({ posts, coUnits }: { readonly posts: CasePosts; readonly coUnits: readonly TakingPart[] }): string[] => [
  ...new Set([posts.locality, posts.unit, ...coUnits.map(({ postId }) => postId)]),
];

/** What is still to be answered for, by whoever has still something to do with the case. */
export const openRecordings = (state: Pick<SupportRequest, 'recordings' | 'posts' | 'coUnits'>): readonly OpenRecording[] =>
  state.recordings.open.filter(({ postId }) => speakingPosts(state).includes(postId));

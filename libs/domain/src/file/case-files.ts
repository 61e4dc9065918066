import type { Instant } from '../calendar/local-date';
import type { HeldPost, PostKind } from '../support-request/facts';
import { relationsTo, type CaseAccess } from '../support-request/relations';
import type { SupportRequest } from '../support-request/state';
import { isPhotoKind, mostBytesOf, type FileKind } from './file-kinds';

/**
 * What a file is for: it goes with the report; it bears something out, such as a picture of a message that is recorded on somebody's behalf;
 * anything else.
 */
export const FILE_PURPOSES = ['report', 'evidence', 'other'] as const;
export type FilePurpose = (typeof FILE_PURPOSES)[number];

/** A report has at most this many photos, a case at most this many files. */
export const MOST_REPORT_PHOTOS = 8;
export const MOST_CASE_FILES = 60;

/** What was sent in part is kept this long, and nobody has more than this many of them in one case. */
export const UNFINISHED_KEPT_MS = 24 * 3_600_000;
export const MOST_UNFINISHED = 20;

/** Until when what is sent in part can be gone on with. */
export const unfinishedUntil = (begunAt: Instant): Instant => begunAt + UNFINISHED_KEPT_MS;

/** The office keeps the files of a case in order, after its end too. */
const OFFICE: readonly PostKind[] = ['coordinator', 'recordsClerk'];
const COMMITTEE: readonly PostKind[] = ['committeeMember'];

const isOffice = (held: readonly HeldPost[]): boolean => held.some(({ kind }) => OFFICE.includes(kind));

export type FileCase = CaseAccess & Pick<SupportRequest, 'stage' | 'reportRound' | 'reportedAt' | 'reviewedAt'>;

/** A file as the rules see it. */
export interface AttachedFile {
  readonly kind: FileKind;
  readonly purpose: FilePurpose;
  readonly addedBy: { readonly personId: string; readonly postId: string };
  /** The report that it was added for, before that was sent; null for everything else. */
  readonly reportRound: number | null;
}

export interface FileViewer {
  readonly personId: string;
  readonly posts: readonly HeldPost[];
}

/** Stages in which a report is written, or waits to be reviewed. */
const REPORTING: readonly SupportRequest['stage'][] = ['held', 'registered', 'reported'];

/** The post that somebody adds files to a case through: a party's, the committee's or the office's; null for everybody else. */
export function addingPost(state: CaseAccess, held: readonly HeldPost[]): HeldPost | null {
  const isParty = (post: HeldPost): boolean =>
    relationsTo(state, [post]).some((relation) => relation === 'unit' || relation === 'locality' || relation === 'coUnit');
  return held.find(isParty) ?? held.find(({ kind }) => OFFICE.includes(kind)) ?? held.find(({ kind }) => COMMITTEE.includes(kind)) ?? null;
}

/** What somebody may add files for, now; nothing once the case is closed, but by the office. */
export function purposesOpenTo(state: FileCase, held: readonly HeldPost[]): readonly FilePurpose[] {
  if (addingPost(state, held) === null) return [];
  if (state.stage === 'closed') return isOffice(held) ? ['evidence', 'other'] : [];
  const reports = relationsTo(state, held).includes('unit') || isOffice(held);
  return FILE_PURPOSES.filter((purpose) => purpose !== 'report' || (reports && REPORTING.includes(state.stage)));
}

/** Which report a file that is added now goes with; null when none is being written. */
export const reportBeingWritten = (state: FileCase, purpose: FilePurpose): number | null =>
  purpose === 'report' && state.stage === 'held' ? state.reportRound : null;

const isOwn = ({ addedBy }: AttachedFile, { personId, posts }: FileViewer): boolean =>
  addedBy.personId === personId || posts.some(({ postId }) => postId === addedBy.postId);

/** Goes with a report that has not been sent. */
export const isWithDraft = ({ reportRound }: AttachedFile, state: FileCase): boolean =>
  reportRound !== null && reportRound >= state.reportRound && state.reportedAt === null;

/** Of those who may read the case, whoever writes the report alone sees what goes with it, until it is sent. */
export const seesFile = (file: AttachedFile, state: FileCase, viewer: FileViewer): boolean =>
  !isWithDraft(file, state) || isOwn(file, viewer);

/** Whoever added it, until the report has been reviewed or the case is closed; the office always. */
export const mayRemoveFile = (file: AttachedFile, state: FileCase, viewer: FileViewer): boolean =>
  seesFile(file, state, viewer) &&
  (isOffice(viewer.posts) || (isOwn(file, viewer) && state.reviewedAt === null && state.stage !== 'closed'));

/** Why a file is not taken. */
export type FileRefusal = 'fileTooLarge' | 'filePurposeClosed' | 'tooManyPhotos' | 'tooManyFiles';

/** Whether a file of `kind` and `bytes`, as it arrived, can be added beside the `others` of the case. */
export function fileRefusal(
  added: { readonly kind: FileKind; readonly bytes: number; readonly purpose: FilePurpose },
  others: readonly Pick<AttachedFile, 'kind' | 'purpose'>[],
): FileRefusal | null {
  if (added.bytes > mostBytesOf(added.kind)) return 'fileTooLarge';
  if (others.length >= MOST_CASE_FILES) return 'tooManyFiles';
  return added.purpose === 'report' && isPhotoKind(added.kind) && photosLeft(others) === 0 ? 'tooManyPhotos' : null;
}

/** How many photos the report can still have. */
export const photosLeft = (files: readonly Pick<AttachedFile, 'kind' | 'purpose'>[]): number =>
  Math.max(0, MOST_REPORT_PHOTOS - files.filter(({ kind, purpose }) => purpose === 'report' && isPhotoKind(kind)).length);

import { FILE_PURPOSE_WORDS, toIso, type CaseFileView, type CaseFiles } from '@chung-suc/api-contract';
import { isWithDraft, mayRemoveFile, photosLeft, purposesOpenTo, type AttachedFile, type FileViewer } from '@chung-suc/domain';
import type { CaseFileRow } from '@chung-suc/persistence';
import type { CaseOfFiles } from './case-files.service';

/** A file as the rules see it. */
export const attachedFileOf = ({ kind, purpose, personId, postId, reportRound }: CaseFileRow): AttachedFile => ({
  kind,
  purpose,
  addedBy: { personId, postId },
  reportRound,
});

export const toCaseFiles = (row: CaseOfFiles, files: readonly CaseFileRow[], viewer: FileViewer): CaseFiles => ({
  files: files.map((file) => toView(file, row, viewer)),
  purposes: [...purposesOpenTo(row.state, viewer.posts)],
  photosLeft: photosLeft(files),
});

function toView(file: CaseFileRow, { number, state }: CaseOfFiles, viewer: FileViewer): CaseFileView {
  const attached = attachedFileOf(file);
  return {
    id: file.id,
    name: file.name,
    kind: file.kind,
    size: file.size,
    width: file.width,
    height: file.height,
    purpose: file.purpose,
    purposeTitle: FILE_PURPOSE_WORDS[file.purpose],
    addedAt: toIso(file.addedAt.getTime()),
    addedBy: { name: file.person?.fullName ?? '', organisation: file.post?.organisation?.name ?? '' },
    withDraft: isWithDraft(attached, state),
    mayRemove: mayRemoveFile(attached, state, viewer),
    href: `/api/cases/${number}/files/${file.id}`,
  };
}

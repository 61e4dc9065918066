import type { ProblemCode } from '../problems/problem';
import type { Endpoint } from './endpoint';

const OF_CASE: readonly ProblemCode[] = ['unknownCase', 'notYours'];
/** What a file can turn out to be when its last byte has arrived. */
const NOT_TAKEN: readonly ProblemCode[] = [
  'fileTooLarge',
  'fileKindRefused',
  'fileHasMacros',
  'fileBroken',
  'photoTooManyPixels',
  'filePurposeClosed',
  'tooManyPhotos',
  'tooManyFiles',
];
const TUS = 'tus 1.0.0 (https://tus.io), with the extensions creation, expiration and termination. ';

/** Files of a case: sent in parts by tus, kept by content, handed out to whoever may read the case. */
export const FILE_ENDPOINTS: readonly Endpoint[] = [
  {
    id: 'listFiles',
    method: 'get',
    path: '/api/cases/{id}/files',
    tag: 'files',
    summary: { vi: 'Tệp và ảnh của hồ sơ', en: 'Files and photos of a case' },
    success: { status: 200, shape: 'CaseFiles', description: 'With what the person who asks may add and remove.' },
    problems: OF_CASE,
  },
  {
    id: 'getFile',
    method: 'get',
    path: '/api/cases/{id}/files/{file}',
    tag: 'files',
    summary: { vi: 'Tải một tệp', en: 'One file' },
    description: 'Always to be saved, never shown as a page; with `?nho` a small picture of a photo, at most 480 pixels long.',
    success: { status: 200, media: 'application/octet-stream', description: 'The bytes, with their real type.' },
    problems: [...OF_CASE, 'fileUnknown'],
  },
  {
    id: 'removeFile',
    method: 'delete',
    path: '/api/cases/{id}/files/{file}',
    tag: 'files',
    summary: { vi: 'Gỡ một tệp', en: 'Remove a file' },
    description: 'By whoever added it, until the report has been reviewed; by the office at any time. Its bytes are deleted.',
    success: { status: 200, shape: 'CaseFiles', description: 'The files that are left.' },
    problems: [...OF_CASE, 'fileUnknown'],
  },
  {
    id: 'beginUpload',
    method: 'post',
    path: '/api/cases/{id}/uploads',
    tag: 'files',
    summary: { vi: 'Bắt đầu gửi một tệp', en: 'Begin to send a file' },
    description: `${TUS}Upload-Length in bytes; Upload-Metadata with \`filename\` and \`purpose\` (report, evidence, other).`,
    success: { status: 201, description: 'Location: where its parts are sent. Upload-Expires: until when.' },
    problems: [
      ...OF_CASE,
      'uploadVersion',
      'uploadMalformed',
      'fileEmpty',
      'fileTooLarge',
      'filePurposeClosed',
      'tooManyFiles',
      'tooManyPhotos',
      'tooManyUnfinished',
    ],
  },
  {
    id: 'getUpload',
    method: 'get',
    path: '/api/cases/{id}/uploads/{upload}',
    tag: 'files',
    summary: { vi: 'Đã nhận đến đâu', en: 'How much has arrived' },
    description: `${TUS}HEAD is answered alike, without a body.`,
    success: { status: 200, shape: 'Upload', description: 'Upload-Offset: from where to go on.' },
    problems: [...OF_CASE, 'uploadUnknown', ...NOT_TAKEN],
  },
  {
    id: 'sendPart',
    method: 'patch',
    path: '/api/cases/{id}/uploads/{upload}',
    tag: 'files',
    summary: { vi: 'Gửi tiếp một phần', en: 'Send the next part' },
    description: `${TUS}After the last byte the file is looked into, and is either in the case or refused and forgotten.`,
    success: { status: 204, description: 'Upload-Offset: how much has arrived now.' },
    problems: [...OF_CASE, 'uploadVersion', 'uploadMalformed', 'wrongMediaType', 'uploadUnknown', 'uploadOffsetWrong', ...NOT_TAKEN],
  },
  {
    id: 'dropUpload',
    method: 'delete',
    path: '/api/cases/{id}/uploads/{upload}',
    tag: 'files',
    summary: { vi: 'Bỏ một tệp đang gửi dở', en: 'Drop what has arrived' },
    success: { status: 204, description: 'Nothing of it is kept.' },
    problems: [...OF_CASE, 'uploadVersion', 'uploadUnknown'],
  },
];

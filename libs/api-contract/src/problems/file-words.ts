import type { FileRefusal } from '@chung-suc/domain';
import type { ProblemWords } from './refusal-words';

type FileProblem = ProblemWords & { readonly status: number };

/** Why the rules do not take a file: a new reason does not compile until it has its words. */
const REFUSED = {
  fileTooLarge: {
    status: 413,
    title: { vi: 'Tệp quá lớn', en: 'The file is too large' },
    detail: { vi: 'Ảnh được đến 15 MB, văn bản được đến 20 MB.', en: 'A photo may have 15 MB, a document 20 MB.' },
  },
  filePurposeClosed: {
    status: 409,
    title: { vi: 'Lúc này không thêm được', en: 'This cannot be added now' },
    detail: {
      vi: 'Hồ sơ đang ở bước không nhận loại tệp này: báo cáo chưa đến lúc hoặc đã xem xét xong, hoặc hồ sơ đã khép lại.',
      en: 'The case takes no such file now: the report is not due yet or was reviewed, or the case is closed.',
    },
  },
  tooManyPhotos: {
    status: 409,
    title: { vi: 'Đủ 8 ảnh rồi', en: 'There are 8 photos already' },
    detail: {
      vi: 'Mỗi báo cáo có nhiều nhất 8 ảnh. Xin gỡ bớt ảnh rồi thêm ảnh khác.',
      en: 'A report has 8 photos at most. Remove one, then add another.',
    },
  },
  tooManyFiles: {
    status: 409,
    title: { vi: 'Hồ sơ đã đủ tệp', en: 'The case is full of files' },
    detail: {
      vi: 'Mỗi hồ sơ có nhiều nhất 60 tệp. Xin gỡ bớt tệp không cần nữa.',
      en: 'A case has 60 files at most. Remove what is not needed.',
    },
  },
} as const satisfies Record<FileRefusal, FileProblem>;

/** What can be wrong with files and with sending them. */
export const FILE_PROBLEMS = {
  ...REFUSED,
  fileEmpty: {
    status: 400,
    title: { vi: 'Tệp rỗng', en: 'The file is empty' },
    detail: { vi: 'Tệp này không có nội dung. Xin chọn tệp khác.', en: 'There is nothing in this file. Choose another.' },
  },
  fileKindRefused: {
    status: 415,
    title: { vi: 'Không nhận loại tệp này', en: 'This kind of file is not taken' },
    detail: {
      vi: 'Chỉ nhận ảnh JPEG, PNG, WebP, và văn bản PDF, Word (.docx), Excel (.xlsx). Tên tệp không quyết định, mà là nội dung.',
      en: 'Photos as JPEG, PNG or WebP, and documents as PDF, Word (.docx) or Excel (.xlsx) are taken. What the file is counts, not what it is called.',
    },
  },
  fileHasMacros: {
    status: 415,
    title: { vi: 'Tệp có mã chạy kèm', en: 'The file brings a program' },
    detail: {
      vi: 'Tệp Word hoặc Excel này có macro hoặc mã chạy kèm. Xin lưu lại thành .docx hoặc .xlsx thường rồi gửi.',
      en: 'This Word or Excel file has macros or controls in it. Save it as a plain .docx or .xlsx and send that.',
    },
  },
  fileBroken: {
    status: 422,
    title: { vi: 'Không mở được tệp', en: 'The file cannot be opened' },
    detail: {
      vi: 'Tệp bị hỏng hoặc gửi thiếu nên không mở được. Xin chọn lại, hoặc lưu thành tệp mới rồi gửi.',
      en: 'The file is damaged or incomplete and cannot be opened. Choose it again, or save it anew and send that.',
    },
  },
  photoTooManyPixels: {
    status: 422,
    title: { vi: 'Ảnh có quá nhiều điểm ảnh', en: 'The photo has too many pixels' },
    detail: {
      vi: 'Ảnh lớn hơn 60 triệu điểm ảnh. Xin thu nhỏ ảnh hoặc chụp màn hình rồi gửi.',
      en: 'The photo has more than 60 million pixels. Make it smaller, or send a screenshot of it.',
    },
  },
  tooManyUnfinished: {
    status: 409,
    title: { vi: 'Đang gửi dở nhiều tệp', en: 'Many files are under way' },
    detail: {
      vi: 'Có nhiều tệp đang gửi dở. Xin gửi xong hoặc bỏ bớt rồi thêm tệp mới.',
      en: 'Many files are under way and not whole. Finish or drop some, then add others.',
    },
  },
  fileUnknown: {
    status: 404,
    title: { vi: 'Không có tệp này', en: 'No such file' },
    detail: { vi: 'Hồ sơ này không có tệp đó, hoặc tệp đã được gỡ.', en: 'The case has no such file, or it was removed.' },
  },
  uploadUnknown: {
    status: 404,
    title: { vi: 'Không còn phần đã gửi', en: 'Nothing of it is kept' },
    detail: {
      vi: 'Phần đã gửi của tệp này không còn: đã quá 24 giờ, đã bỏ, hoặc tệp không được nhận. Xin gửi lại từ đầu.',
      en: 'Nothing of this file is kept: 24 hours have passed, it was dropped, or it was not taken. Send it from the beginning.',
    },
  },
  uploadOffsetWrong: {
    status: 409,
    title: { vi: 'Sai chỗ gửi tiếp', en: 'Wrong place to go on' },
    detail: {
      vi: 'Phần gửi tiếp không nối đúng vào phần đã nhận. Xin hỏi lại đã nhận đến đâu rồi gửi tiếp từ đó.',
      en: 'This part does not follow what has arrived. Ask how much has arrived and go on from there.',
    },
  },
  uploadMalformed: {
    status: 400,
    title: { vi: 'Không đọc được yêu cầu gửi tệp', en: 'The upload could not be read' },
    detail: {
      vi: 'Thiếu hoặc sai Upload-Length, Upload-Offset hay Upload-Metadata (tên và mục đích của tệp).',
      en: 'Upload-Length, Upload-Offset or Upload-Metadata (filename and purpose) is missing or wrong.',
    },
  },
  uploadVersion: {
    status: 412,
    title: { vi: 'Cần tus 1.0.0', en: 'tus 1.0.0 is needed' },
    detail: {
      vi: 'Tệp được gửi theo tus: cần tiêu đề Tus-Resumable: 1.0.0.',
      en: 'Files are sent by tus: the header Tus-Resumable: 1.0.0 is needed.',
    },
  },
} as const satisfies Record<string, FileProblem>;

export type FileProblemCode = keyof typeof FILE_PROBLEMS;

/** What a person can be told about one file that was not taken. */
export type FileTrouble = Exclude<
  FileProblemCode,
  'fileUnknown' | 'uploadUnknown' | 'uploadOffsetWrong' | 'uploadMalformed' | 'uploadVersion'
>;

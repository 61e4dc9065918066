/** Why a file is not read at all. Nothing is understood of it, so nothing is shown: one sentence says what it is and what to do. */
export type RejectReason =
  'empty' | 'tooLarge' | 'wordFile' | 'pdf' | 'binary' | 'legacyEncoding' | 'garbledEncoding' | 'truncatedBytes' | 'notAPlan' | 'truncated';

export interface Reject {
  readonly reason: RejectReason;
  readonly vi: string;
  readonly en: string;
}

const SENTENCES: Record<RejectReason, { vi: string; en: string }> = {
  empty: { vi: 'Tệp trống, không có nội dung kế hoạch.', en: 'The file is empty.' },
  tooLarge: { vi: 'Tệp quá lớn (trên 4 MB) so với một văn bản kế hoạch.', en: 'The file is too large (over 4 MB) for the text of a plan.' },
  wordFile: {
    vi: 'Đây là tệp Word; hãy mở bằng Word và lưu thành văn bản thuần (.txt, mã UTF-8) rồi thử lại.',
    en: 'This is a Word file; open it in Word, save it as plain text (.txt, UTF-8) and try again.',
  },
  pdf: {
    vi: 'Đây là tệp PDF; hãy dùng văn bản gốc lưu thành văn bản thuần (.txt, mã UTF-8).',
    en: 'This is a PDF; save the original document as plain text (.txt, UTF-8).',
  },
  binary: {
    vi: 'Tệp không phải là văn bản (dữ liệu nhị phân).',
    en: 'The file is not text (binary data).',
  },
  legacyEncoding: {
    vi: 'Văn bản dùng bảng mã cũ (TCVN3/ABC, VNI hoặc tương tự); hãy chuyển sang Unicode (UTF-8) rồi thử lại.',
    en: 'The text is in a legacy encoding (TCVN3/ABC, VNI or the like); convert it to Unicode (UTF-8) and try again.',
  },
  garbledEncoding: {
    vi: 'Chữ tiếng Việt trong tệp đã bị hỏng do đọc sai bảng mã; hãy lưu lại từ văn bản gốc theo UTF-8.',
    en: 'The Vietnamese letters were garbled by a wrong encoding; save the original document again as UTF-8.',
  },
  truncatedBytes: {
    vi: 'Tệp bị cắt ngang giữa một chữ; hãy sao chép lại tệp đầy đủ.',
    en: 'The file is cut off in the middle of a letter; copy the whole file again.',
  },
  notAPlan: {
    vi: 'Văn bản không phải là kế hoạch theo mẫu: cần có tên “KẾ HOẠCH”, các mục I, II, III… và các phần “Nội dung”, “Phân công thực hiện”.',
    en: 'The text is not a plan of this kind: it needs the title “KẾ HOẠCH”, sections I, II, III… and pairs of “Nội dung” and “Phân công thực hiện”.',
  },
  truncated: {
    vi: 'Kế hoạch thiếu phần cuối ({missing}); có lẽ tệp bị cắt, hãy sao chép lại tệp đầy đủ.',
    en: 'The plan lacks its end ({missing}); the file was probably cut off, copy the whole file again.',
  },
};

/** A reject in both languages; `missing` names the parts that a truncated plan lacks. */
export function reject(reason: RejectReason, missing: readonly string[] = []): { readonly ok: false; readonly reject: Reject } {
  const fill = (sentence: string): string => sentence.replace('{missing}', missing.join(', '));
  return { ok: false, reject: { reason, vi: fill(SENTENCES[reason].vi), en: fill(SENTENCES[reason].en) } };
}

import type { FindingKind } from './finding-kind';

/** Spelling and text. */
export const TEXT_KINDS = {
  misspelling: {
    severity: 'warning',
    source: 'D4, DQ-02, DQ-03, DQ-13',
    vi: 'Dòng {lines}: “{printed}” có lẽ là “{meant}”.',
    en: 'Line {lines}: “{printed}” is probably “{meant}”.',
  },
  governingVerbMissing: {
    severity: 'warning',
    source: 'D4, DQ-29',
    vi: 'Câu phân công ở dòng {lines} thiếu động từ như “{verb}” mà các câu cùng mục có.',
    en: 'The assignment on line {lines} lacks the verb, such as “{verb}”, that the others of its area have.',
  },
  toneMarkPlacement: {
    severity: 'info',
    source: 'D3, DQ-08',
    vi: 'Dấu thanh đặt không thống nhất: {spellings} (dòng {lines}).',
    en: 'Tone marks are placed in two ways: {spellings} (lines {lines}).',
  },
  combiningMarks: {
    severity: 'info',
    source: 'D2, DQ-20',
    vi: '{count} dấu thanh tổ hợp rời trên {lineCount} dòng (dòng {lines}): đã chuẩn hóa về dạng dựng sẵn (NFC), nguyên văn được giữ.',
    en: '{count} separate combining tone marks on {lineCount} lines (lines {lines}): composed (NFC) for reading, the original is kept.',
  },
  commaInName: {
    severity: 'info',
    source: 'D6',
    vi: 'Dấu phẩy trong tên “{name}” (dòng {lines}) không tách thành hai.',
    en: 'The comma inside the name “{name}” (lines {lines}) parts nothing.',
  },
  openList: {
    severity: 'info',
    source: 'D6',
    vi: 'Danh sách ở dòng {lines} để ngỏ bằng dấu “…”.',
    en: 'The lists on lines {lines} are left open by “…”.',
  },
  gluedDash: {
    severity: 'info',
    source: 'D4, DQ-04',
    vi: 'Dấu gạch viết liền chữ ở dòng {lines}.',
    en: 'A dash without its space on line {lines}.',
  },
  gluedNumber: {
    severity: 'info',
    source: 'DQ-36',
    vi: 'Số mục viết liền chữ ở dòng {lines}.',
    en: 'Heading numbers without a space on lines {lines}.',
  },
  straightQuotes: {
    severity: 'info',
    source: 'DQ-36',
    vi: 'Dấu nháy thẳng ở dòng {lines}.',
    en: 'Straight quotation marks on lines {lines}.',
  },
} as const satisfies Record<string, FindingKind>;

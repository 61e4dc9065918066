import type { FindingKind } from './finding-kind';

/** How the text is typed; none of it changes what is understood. */
export const LAYOUT_KINDS = {
  leadingSpace: {
    severity: 'info',
    source: 'DQ-21…27',
    vi: 'Khoảng trắng đầu dòng {lines}.',
    en: 'Spaces at the beginning of lines {lines}.',
  },
  trailingSpace: { severity: 'info', source: 'DQ-21…27', vi: 'Khoảng trắng cuối dòng {lines}.', en: 'Spaces at the end of lines {lines}.' },
  tabCharacter: { severity: 'info', source: 'DQ-21…27', vi: 'Dấu tab ở dòng {lines}.', en: 'A tab on lines {lines}.' },
  blankLines: {
    severity: 'info',
    source: 'DQ-21…27',
    vi: '{count} dòng trống xen kẽ không theo quy luật.',
    en: '{count} blank lines without a pattern.',
  },
  ruleLine: { severity: 'info', source: 'DQ-21…27', vi: 'Dòng kẻ ở dòng {lines}.', en: 'A rule on lines {lines}.' },
  restartingNumbers: {
    severity: 'info',
    source: 'DQ-21…27',
    vi: 'Số mục lặp lại ở nhiều phần (dòng {lines}): mỗi mục được gọi theo cả đường dẫn, ví dụ III.1.',
    en: 'Heading numbers restart (lines {lines}): each is known by its whole path, such as III.1.',
  },
  paragraphWithoutBullet: {
    severity: 'info',
    source: 'DQ-21…27',
    vi: 'Đoạn văn không có gạch đầu dòng giữa các danh sách (dòng {lines}).',
    en: 'Paragraphs without a bullet among lists (lines {lines}).',
  },
  oddSpaces: {
    severity: 'info',
    source: 'DQ-36',
    vi: 'Khoảng trắng đặc biệt (không ngắt, không độ rộng) ở dòng {lines}: được đọc như khoảng trắng thường.',
    en: 'No-break or zero-width spaces on lines {lines}: read as plain spaces.',
  },
  byteOrderMark: { severity: 'info', source: 'DQ-36', vi: 'Tệp có dấu BOM ở đầu.', en: 'The file begins with a byte order mark.' },
  carriageReturns: {
    severity: 'info',
    source: 'DQ-36',
    vi: 'Tệp xuống dòng kiểu Windows (CRLF) hoặc CR.',
    en: 'The file has Windows (CRLF) or CR line ends.',
  },
} as const satisfies Record<string, FindingKind>;

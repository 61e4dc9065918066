import type { FindingKind } from './finding-kind';

/** What the document as a whole lacks or leaves to be decided. */
export const DOCUMENT_KINDS = {
  noDocumentNumber: {
    severity: 'warning',
    source: 'R1, DQ-31',
    vi: 'Kế hoạch không có số, ký hiệu.',
    en: 'The plan has no document number.',
  },
  noIssueDate: {
    severity: 'warning',
    source: 'R1, DQ-31',
    vi: 'Kế hoạch không có ngày ban hành.',
    en: 'The plan has no date of issue.',
  },
  noSigner: {
    severity: 'warning',
    source: 'R1, DQ-31',
    vi: 'Kế hoạch không có người ký.',
    en: 'The plan has no signature.',
  },
  endWithoutStop: {
    severity: 'warning',
    source: 'plan section 3.3, recipients end with a full stop',
    vi: 'Dòng cuối của “Nơi nhận” (dòng {lines}) không kết thúc bằng dấu chấm: có thể văn bản bị cắt.',
    en: 'The last of the recipients (line {lines}) does not end with a full stop: the text may have been cut.',
  },
  issuerMissing: {
    severity: 'error',
    source: 'R1',
    vi: 'Không thấy đơn vị ban hành kế hoạch.',
    en: 'The plan does not say who issues it.',
  },
  periodMissing: {
    severity: 'error',
    source: 'R5',
    vi: 'Không đọc được thời gian thực hiện (mục “Thời gian”).',
    en: 'The time of execution cannot be read (“Thời gian”).',
  },
  periodInMonths: {
    severity: 'info',
    source: 'R5',
    vi: 'Thời gian ở dòng {lines} chỉ in tháng: được hiểu từ ngày đầu tháng đầu đến ngày cuối tháng cuối.',
    en: 'The time on line {lines} is printed in months only: taken from the first day of the first to the last day of the last.',
  },
  timelineDiffers: {
    severity: 'warning',
    source: 'R5, R53',
    vi: 'Tiến độ ở dòng {timeline} không trùng với thời gian ở dòng {period}.',
    en: 'The timeline on line {timeline} does not agree with the time on line {period}.',
  },
  deadlineNotNumeric: {
    severity: 'info',
    source: 'R19, R20, R25',
    vi: 'Các dòng {lines} yêu cầu “kịp thời”, “nhanh chóng” mà không ghi số ngày: thời hạn do Ban Thường vụ quy định.',
    en: 'Lines {lines} ask for “timely” or “quick” action without a number of days: the committee sets the deadlines.',
  },
  orStartsSentence: {
    severity: 'info',
    source: 'R45',
    vi: '“Hoặc” mở đầu một câu ở dòng {lines}: được hiểu là chỉ cần đạt một trong hai.',
    en: '“Hoặc” (or) opens a sentence on line {lines}: read as either of the two satisfies.',
  },
  verticalSectorNotListed: {
    severity: 'info',
    source: 'R47',
    vi: 'Dòng {lines} phân biệt đơn vị có và không có hệ thống ngành dọc nhưng không liệt kê: chờ Ban Thường vụ xác định.',
    en: 'Lines {lines} tell units with a vertical sector from others but list neither: the committee has to say.',
  },
  unknownSection: {
    severity: 'warning',
    source: 'plan section 3.1, outline',
    vi: 'Mục “{title}” (dòng {lines}) không thuộc mẫu đã biết: chỉ giữ nguyên văn.',
    en: 'Section “{title}” (line {lines}) is of no known kind: its text is kept as it is.',
  },
  lineNotUnderstood: {
    severity: 'error',
    source: 'plan section 2, every line accounted for',
    vi: 'Chưa hiểu {count} dòng (dòng {lines}).',
    en: '{count} lines were not understood (lines {lines}).',
  },
} as const satisfies Record<string, FindingKind>;

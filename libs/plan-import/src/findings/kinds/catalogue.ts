import type { FindingKind } from './finding-kind';

/** What the catalogue leaves open or says twice. */
export const CATALOGUE_KINDS = {
  offeringUnassigned: {
    severity: 'error',
    source: 'R8',
    vi: 'Nội dung ở dòng {lines} không thấy đơn vị nào được phân công.',
    en: 'No unit is assigned to the offering on line {lines}.',
  },
  assignmentUnmatched: {
    severity: 'error',
    source: 'R8',
    vi: 'Phân công ở dòng {lines} không khớp với nội dung nào của mục {area}.',
    en: 'The assignment on line {lines} fits no offering of area {area}.',
  },
  matchAmbiguous: {
    severity: 'warning',
    source: 'R8',
    vi: 'Phân công ở dòng {assignment} khớp như nhau với các nội dung ở dòng {offerings}.',
    en: 'The assignment on line {assignment} fits the offerings on lines {offerings} equally well.',
  },
  areaIncomplete: {
    severity: 'error',
    source: 'plan section 3.1, areas',
    vi: 'Mục {area} (dòng {lines}) thiếu phần “{half}”.',
    en: 'Area {area} (line {lines}) lacks its part “{half}”.',
  },
  flowUnclear: {
    severity: 'error',
    source: 'R8, R36, R41',
    vi: 'Không rõ mục {area} (dòng {lines}) được thực hiện theo cách nào: phân công đơn vị, thư mời hay công trình.',
    en: 'Area {area} (line {lines}) does not say how it is run: by assigned units, by invitation or as works.',
  },
  splitOffering: {
    severity: 'info',
    source: 'R12, DQ-19',
    vi: 'Nội dung ở dòng {offering} được chia cho nhiều đơn vị (dòng {assignments}): mỗi phần một thỏa thuận.',
    en: 'The offering on line {offering} is split over several units (lines {assignments}): one agreement for each part.',
  },
  scopeDiffers: {
    severity: 'warning',
    source: 'D7',
    vi: 'Phân công ở dòng {assignment} rộng hơn nội dung ở dòng {offering}: thêm “{extra}”.',
    en: 'The assignment on line {assignment} goes beyond the offering on line {offering}: it adds “{extra}”.',
  },
  lookAlikeOfferings: {
    severity: 'info',
    source: 'D7',
    vi: 'Hai nội dung ở dòng {lines} gần giống nhau (“{common}”): được giữ là hai nội dung riêng.',
    en: 'The offerings on lines {lines} look alike (“{common}”): kept apart.',
  },
  sameKindOtherTitle: {
    severity: 'info',
    source: 'D7',
    vi: 'Hai “{kind}” khác tên ở dòng {lines}: được giữ riêng.',
    en: 'Two “{kind}” with different titles on lines {lines}: kept apart.',
  },
  modeWordInName: {
    severity: 'info',
    source: 'DQ-15',
    vi: 'Dòng {lines} có chữ “{word}” trong tên nội dung; hình thức chỉ đọc từ dấu ngoặc cuối.',
    en: 'Line {lines} has “{word}” inside the offering’s name; the mode is read from the last parenthesis only.',
  },
  modeNotPrinted: {
    severity: 'warning',
    source: 'R38, DQ-17',
    vi: '{count} nội dung của mục {area} không ghi hình thức và nơi tổ chức (dòng {lines}).',
    en: '{count} offerings of area {area} state no mode and no venue (lines {lines}).',
  },
  modeUnclear: {
    severity: 'warning',
    source: 'R9',
    vi: 'Nội dung ở dòng {lines} ghi cả trực tiếp và trực tuyến.',
    en: 'The offering on line {lines} says both onsite and online.',
  },
  capacityWithoutScope: {
    severity: 'warning',
    source: 'R10, DQ-16',
    vi: '“{venue}” (dòng {lines}) không nói là cho cả chương trình hay cho mỗi địa phương; mặc định là cả chương trình.',
    en: '“{venue}” (line {lines}) does not say whether in the whole programme or in each locality; the whole programme is assumed.',
  },
  visitWithoutPlace: {
    severity: 'info',
    source: 'R9',
    vi: 'Nội dung tham quan ở dòng {lines} không ghi nơi đến cụ thể.',
    en: 'The visit on line {lines} does not say where exactly.',
  },
  hostNotAssigned: {
    severity: 'warning',
    source: 'R38',
    vi: 'Nơi tổ chức ở dòng {lines} là cơ quan không được phân công trong mục {area}: cần xin ý kiến cơ quan đó.',
    en: 'The venues on lines {lines} belong to agencies that area {area} does not assign: their consent is needed.',
  },
  quotaNotPrinted: {
    severity: 'info',
    source: 'R37',
    vi: 'Mục {area} (dòng {lines}) không ghi chỉ tiêu, hạn giới thiệu và điều kiện: do Thư mời quy định.',
    en: 'Area {area} (line {lines}) gives no quota, deadline or conditions: the invitation sets them.',
  },
} as const satisfies Record<string, FindingKind>;

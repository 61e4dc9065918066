import type { FindingKind } from './finding-kind';

/** Who is named and how they can be reached. */
export const PEOPLE_KINDS = {
  sharedPhone: {
    severity: 'error',
    source: 'D1, DQ-01',
    vi: 'Cùng một số điện thoại được in cho {count} người (dòng {lines}): chưa dùng số này cho ai, không gộp các đồng chí thành một.',
    en: 'One phone number is printed for {count} people (lines {lines}): it is used for none of them, and they stay different people.',
  },
  noEmailAddress: {
    severity: 'error',
    source: 'D8, DQ-06',
    vi: '{count} đầu mối không có địa chỉ thư điện tử (dòng {lines}): cần bổ sung trước khi hệ thống gửi được thư.',
    en: '{count} contacts have no e-mail address (lines {lines}): needed before anything can be mailed.',
  },
  contactMissing: {
    severity: 'error',
    source: 'R3',
    vi: 'Đơn vị được phân công ở dòng {lines} không có đồng chí phụ trách.',
    en: 'The unit assigned on line {lines} has no contact.',
  },
  phoneMissing: {
    severity: 'warning',
    source: 'R15',
    vi: 'Đầu mối ở dòng {lines} không có số điện thoại.',
    en: 'The contact on line {lines} has no phone number.',
  },
  phoneUnreadable: {
    severity: 'warning',
    source: 'plan section 3.1, phones',
    vi: 'Số điện thoại in ở dòng {lines} không phải là số hợp lệ của Việt Nam.',
    en: 'The phone number printed on line {lines} is no number of Vietnam.',
  },
  phonePrefixUnknown: {
    severity: 'warning',
    source: 'plan section 3.1, phones',
    vi: 'Số điện thoại ở dòng {lines} có đầu số không thuộc nhà mạng nào.',
    en: 'The phone number on line {lines} has a prefix that no operator has.',
  },
  phoneConverted: {
    severity: 'info',
    source: 'plan section 3.1, phones',
    vi: 'Số điện thoại 11 chữ số ở dòng {lines} đã được đổi sang đầu số mới.',
    en: 'The eleven-digit phone number on line {lines} was converted to its present form.',
  },
  testPhone: {
    severity: 'info',
    source: 'plan section 3.1, phones',
    vi: 'Số điện thoại ở dòng {lines} là số giả để thử nghiệm.',
    en: 'The phone numbers on lines {lines} are invented ones, for trials.',
  },
  coUnitWithoutContact: {
    severity: 'warning',
    source: 'R11, DQ-05, D8',
    vi: 'Đơn vị phối hợp “{unit}” (dòng {lines}) không có đầu mối.',
    en: 'The co-unit “{unit}” (line {lines}) has no contact.',
  },
  areaWithoutContact: {
    severity: 'warning',
    source: 'D8',
    vi: 'Mục {area} (dòng {lines}) không nêu đầu mối nào.',
    en: 'Area {area} (line {lines}) names no contact.',
  },
  localitiesNotListed: {
    severity: 'warning',
    source: 'D8, R6',
    vi: 'Các địa phương chỉ được gọi chung (dòng {lines}), không có danh sách và không có đầu mối.',
    en: 'Localities are only named as a whole (lines {lines}), without a list and without contacts.',
  },
  personalData: {
    severity: 'info',
    source: 'R57, DQ-35',
    vi: 'Kế hoạch in tên và số điện thoại riêng của {count} người (dòng {lines}): chỉ hiện cho các bên liên quan, không dùng làm dữ liệu mẫu.',
    en: 'The plan prints the names and private phone numbers of {count} people (lines {lines}): shown only to those concerned, never used as sample data.',
  },
  contactOnCommittee: {
    severity: 'info',
    source: 'R15',
    vi: 'Đầu mối ở dòng {lines} đồng thời là ủy viên Ban Thường vụ: không quyết định việc của chính đơn vị mình.',
    en: 'The contact on line {lines} also sits on the Standing Committee: must not decide about the own unit.',
  },
  committeeTitleElsewhere: {
    severity: 'info',
    source: 'R15',
    vi: 'Đầu mối ở dòng {lines} là ủy viên Ban Thường vụ của “{organisation}”, không phải của đơn vị ban hành kế hoạch.',
    en: 'The contact on line {lines} sits on the Standing Committee of “{organisation}”, not of the plan’s issuer.',
  },
  familyNameLikeUnit: {
    severity: 'info',
    source: 'DQ-11',
    vi: 'Đồng chí ở dòng {lines} mang họ “Đoàn”: được hiểu là tên người, không phải đơn vị.',
    en: 'The contact on line {lines} has the family name “Đoàn”: read as a person, not as a unit.',
  },
  sameNameTwice: {
    severity: 'warning',
    source: 'plan section 3.1, people',
    vi: 'Cùng một họ tên ở các dòng {lines} với số điện thoại khác nhau: được hiểu là hai người.',
    en: 'The same name on lines {lines} with different phone numbers: taken for two people.',
  },
  titleUnknown: {
    severity: 'warning',
    source: 'R15',
    vi: 'Không nhận ra chức danh của đồng chí ở dòng {lines}.',
    en: 'The title of the contact on line {lines} is not known.',
  },
  contactOfOtherUnit: {
    severity: 'warning',
    source: 'D5',
    vi: 'Chức danh của đồng chí ở dòng {lines} thuộc “{organisation}”, khác với đơn vị được phân công “{unit}”.',
    en: 'The title of the contact on line {lines} is of “{organisation}”, not of the assigned unit “{unit}”.',
  },
} as const satisfies Record<string, FindingKind>;

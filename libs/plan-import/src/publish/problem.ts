/** Why a plan cannot be published: one thing to mend, in both languages. */
export interface PublishProblem {
  readonly code: PublishProblemCode;
  /** Where in the data file, `contacts[2].email`; empty when something is lacking altogether. */
  readonly where: string;
  readonly vi: string;
  readonly en: string;
}

export const PUBLISH_PROBLEMS = {
  // the form of the data file
  wrongType: { vi: 'phải là {expected}', en: 'must be {expected}' },
  required: { vi: 'bắt buộc phải có', en: 'is required' },
  unknownField: { vi: 'không phải là một trường của tệp dữ liệu', en: 'is no field of the data file' },
  notAllowed: { vi: 'chỉ nhận một trong: {allowed}', en: 'must be one of: {allowed}' },
  notADay: { vi: 'phải là ngày có thật, dạng 2026-03-01', en: 'must be a calendar day like 2026-03-01' },
  notAnEmail: { vi: 'không phải là địa chỉ thư điện tử', en: 'is not an e-mail address' },
  notAPhone: { vi: 'không phải là số điện thoại của Việt Nam', en: 'is not a phone number of Vietnam' },
  blank: { vi: 'không được để trống', en: 'must not be blank' },
  noLetter: { vi: 'phải có chữ cái', en: 'must have a letter' },
  notPositive: { vi: 'phải là số nguyên dương', en: 'must be a positive whole number' },
  onePersonKey: {
    vi: 'phải chỉ người bằng đúng một trong: line (dòng trong kế hoạch), planPerson (tên trong kế hoạch), name (người mới)',
    en: 'must name the person by exactly one of: line (line of the plan), planPerson (name in the plan), name (somebody new)',
  },
  periodForm: {
    vi: 'phải có from và to, hoặc around: today kèm before và after (số ngày)',
    en: 'needs from and to, or around: today with before and after (days)',
  },
  endBeforeStart: { vi: 'kết thúc trước khi bắt đầu', en: 'ends before it begins' },

  // data that does not fit the plan
  lineHasNoContact: { vi: 'dòng {line} của kế hoạch không có đầu mối', en: 'line {line} of the plan has no contact' },
  lineTwice: { vi: 'dòng {line} được khai hai lần', en: 'line {line} is given twice' },
  planPersonUnknown: { vi: 'kế hoạch không có người tên này', en: 'the plan names nobody of this name' },
  planPersonAmbiguous: {
    vi: 'kế hoạch có nhiều người cùng tên; hãy dùng line',
    en: 'the plan names several people of this name; use line',
  },
  namesakeOfPlan: {
    vi: 'kế hoạch có người cùng tên; dùng planPerson nếu là một người, hoặc ghi namesake: true nếu là người khác',
    en: 'the plan names somebody of this name; use planPerson if it is the same person, or namesake: true if it is another',
  },
  namesakeInData: {
    vi: 'tên này đã được khai với địa chỉ thư khác; ghi cùng địa chỉ nếu là một người, hoặc namesake: true nếu là người khác',
    en: 'this name was given with another e-mail address; give the same one if it is the same person, or namesake: true if it is another',
  },
  unitUnknown: {
    vi: 'kế hoạch không có đơn vị “{unit}”{near}; ghi added: true trong units nếu muốn thêm',
    en: 'the plan has no unit “{unit}”{near}; say added: true in units to add it',
  },
  unitTwice: { vi: 'đơn vị “{unit}” được khai hai lần', en: 'the unit “{unit}” is given twice' },
  unitKnown: { vi: 'đơn vị “{unit}” đã có trong kế hoạch; bỏ added', en: 'the unit “{unit}” is in the plan; leave out added' },
  unitHasContact: {
    vi: 'đơn vị “{unit}” đã có đầu mối trong kế hoạch; dùng contacts với line',
    en: 'the plan names a contact for “{unit}”; use contacts with line',
  },
  secretaryIsContact: {
    vi: 'là chính đầu mối của “{unit}”, nên nhắc thêm bí thư sẽ không đến ai khác; hãy bỏ secretary',
    en: 'is the contact of “{unit}”, so a reminder to the secretary would reach nobody else; leave out secretary',
  },
  secretaryWithoutContact: {
    vi: '“{unit}” chưa có đầu mối nên không có việc gì để nhắc bí thư; hãy ghi người này trong unitContacts',
    en: '“{unit}” has no contact, so there is nothing to remind its secretary of; give this person in unitContacts',
  },
  localityTwice: { vi: 'địa phương “{locality}” được khai hai lần', en: 'the locality “{locality}” is given twice' },
  localityKindUnknown: {
    vi: 'không rõ loại địa phương từ tên; hãy ghi kind',
    en: 'the name does not tell the kind of locality; give kind',
  },
  groupUnknown: {
    vi: 'kế hoạch không giới hạn nội dung nào cho “{group}”; các nhóm có: {known}',
    en: 'the plan limits no offering to “{group}”; it knows: {known}',
  },
  capacityUnknown: { vi: 'nội dung ở dòng {line} không có số lượng giới hạn', en: 'the offering on line {line} has no limit' },
  dayTwice: { vi: 'ngày {date} được khai hai lần cho cùng phạm vi', en: 'the day {date} is given twice for the same scope' },
  settlesNothing: { vi: 'không có phát hiện “{code}” nào như vậy', en: 'there is no such finding “{code}”' },
  settledTwice: {
    vi: 'phát hiện “{code}” (dòng {lines}) được giải quyết hai lần',
    en: 'the finding “{code}” (lines {lines}) is settled twice',
  },
  nothingSupplied: {
    vi: 'ghi là đã bổ sung nhưng còn thiếu ở dòng {lines}',
    en: 'is said to be supplied, but lines {lines} still lack it',
  },
  nothingCorrected: {
    vi: 'ghi là đã sửa nhưng không có corrections và không có số mới',
    en: 'is said to be corrected, but gives no corrections and no new number',
  },
  correctionNotPrinted: { vi: 'dòng {line} không có chữ “{printed}”', en: 'line {line} does not read “{printed}”' },
  correctionUnsettled: { vi: 'chỉ đi kèm decision: correct', en: 'goes only with decision: correct' },

  // what is lacking before anybody can work
  openError: { vi: 'lỗi chưa được giải quyết: {message}', en: 'an error is open: {message}' },
  periodLacking: {
    vi: 'không có thời gian thực hiện, cả trong kế hoạch lẫn trong dữ liệu',
    en: 'neither the plan nor the data file says when it runs',
  },
  issuerLacking: { vi: 'không rõ đơn vị ban hành; hãy ghi document.issuer', en: 'the issuer is not known; give document.issuer' },
  yearLacking: { vi: 'không rõ năm của kế hoạch', en: 'the year of the plan is not known' },
  nobodyCoordinates: {
    vi: 'cần ít nhất một người điều phối có địa chỉ thư',
    en: 'at least one coordinator with an e-mail address is needed',
  },
  noLocality: { vi: 'cần ít nhất một địa phương', en: 'at least one locality is needed' },
  nobodyReviews: {
    vi: 'không có ủy viên Ban Thường vụ nào ngoài “{unit}” để xem xét việc của đơn vị này',
    en: 'no Standing Committee member outside “{unit}” could review its work',
  },
} as const satisfies Record<string, { readonly vi: string; readonly en: string }>;

export type PublishProblemCode = keyof typeof PUBLISH_PROBLEMS;

/** A problem in words: `where: sentence`. Throws when a sentence asks for something that `params` does not give: a mistake of ours. */
export function problem(
  code: PublishProblemCode,
  where: string,
  params: Readonly<Record<string, string | number>> = {},
  paramsEn = params,
): PublishProblem {
  const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string => {
    const filled = sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`Problem ${code} needs ${name}`);
      return String(value);
    });
    return where === '' ? filled : `${where}: ${filled}`;
  };
  return { code, where, vi: fill(PUBLISH_PROBLEMS[code].vi, params), en: fill(PUBLISH_PROBLEMS[code].en, paramsEn) };
}

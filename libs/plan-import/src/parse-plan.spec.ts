import type { DraftAssignment, DraftOffering } from './draft/draft';
import { unaccounted } from './draft/ledger';
import { CONTACT, smallPlan, type SmallPlan } from './testing/small-plan';
import { draftOf } from './testing/plan-files';

const plan = (parts: SmallPlan = {}) => draftOf(smallPlan(parts));
const offering = (printed: string): DraftOffering | undefined => plan({ offerings: printed }).areas[0]?.offerings[0];
const assignment = (printed: string): DraftAssignment | undefined => plan({ assignments: printed }).areas[0]?.assignments[0];
/** Codes, without what every short plan has. */
const codes = (parts: SmallPlan): string[] => {
  const plain = new Set<string>(plan().findings.map(({ code }) => code));
  return plan(parts)
    .findings.map(({ code }) => code)
    .filter((code) => !plain.has(code));
};

describe('a short plan of another committee', () => {
  it('is read by the same rules', () => {
    const draft = plan();
    expect(unaccounted(draft.lines)).toEqual([]);
    expect(draft.programme).toMatchObject({
      modelName: { value: 'Góp sức' },
      year: { value: 2027 },
      issuer: { value: 'Ban Thường vụ Đoàn Mẫu' },
      bloc: 'Đoàn Mẫu',
      parentDocument: { value: { number: '02-CTr/ĐTN', issuedOn: '2027-01-05' } },
      period: { value: { from: '2027-04', to: '2027-06', days: null } },
    });
    expect(draft.areas).toMatchObject([{ code: 'III.1', flow: 'supportRequest', offerings: [{ assignmentLines: [14] }] }]);
    expect(draft.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(['noEmailAddress']);
  });

  it('reads number, date and signature where they are printed (R1)', () => {
    const draft = plan({
      head: 'BCH ĐOÀN MẪU   ĐOÀN TNCS HỒ CHÍ MINH\n***\nSố: 12 - KH/ĐTN   TP. Mẫu, ngày 18 tháng 3 năm 2027\n\n',
      end: 'TM. BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nLê Giả Định\n',
    });
    expect(draft.programme).toMatchObject({
      documentNumber: { line: 3, value: '12-KH/ĐTN' },
      issuedOn: { line: 3, value: '2027-03-18' },
      signer: { value: 'TM. BAN THƯỜNG VỤ' },
    });
    expect(unaccounted(draft.lines)).toEqual([]);
    for (const code of ['noDocumentNumber', 'noIssueDate', 'noSigner'])
      expect(draft.findings.map((found) => found.code)).not.toContain(code);
  });

  it('leaves a blank number blank (R1)', () => {
    expect(plan({ head: 'Số:     -KH/ĐTN\n' }).programme.documentNumber).toBeNull();
  });

  it('reads days when the plan prints days (R5)', () => {
    const { programme, findings } = plan({ time: '1. Thời gian: Từ ngày 05/4/2027 đến hết ngày 30/6/2027.' });
    expect(programme.period?.value).toEqual({ from: '2027-04', to: '2027-06', days: { from: '2027-04-05', to: '2027-06-30' } });
    expect(findings.map(({ code }) => code)).not.toContain('periodInMonths');
  });

  it.each([
    ['no time', { time: '1. Thời gian: sẽ thông báo sau.' }, ['periodMissing']],
    ['a month that does not exist', { time: '1. Thời gian: Từ tháng 4 đến tháng 13/2027.' }, ['periodMissing']],
    ['no issuer', { preamble: 'Căn cứ tình hình thực tế, xây dựng kế hoạch như sau:' }, ['issuerMissing']],
    ['a timeline beside the time', { timeline: '- Từ tháng 5 – 6/2027: Thực hiện.' }, ['timelineDiffers']],
    ['a section of its own kind', { sections: 'V. KINH PHÍ:\n- Tự túc.\n' }, ['unknownSection']],
    [
      'a unit without a contact',
      {
        assignments: `- Đoàn Sở Mẫu A phụ trách tuyên truyền Luật An toàn thực phẩm.\n- Đoàn Mẫu B phụ trách an toàn thực phẩm. ${CONTACT}`,
      },
      ['contactMissing'],
    ],
    [
      'an offering that nobody has',
      { offerings: '- Tuyên truyền Luật An toàn thực phẩm (trực tuyến).\n- Thăm bảo tàng (trực tiếp tại địa phương).' },
      ['offeringUnassigned'],
    ],
    [
      'an assignment without an offering',
      { assignments: `- Đoàn Sở Mẫu A phụ trách dạy bơi. ${CONTACT}` },
      ['assignmentUnmatched', 'offeringUnassigned'],
    ],
    ['an area without its assignments', { areas: '2. Văn hóa:\n2.1. Nội dung:\n- Xem phim (trực tuyến).\n' }, ['areaIncomplete']],
    [
      'an area without its contents',
      { areas: '2. Văn hóa:\n2.2. Phân công thực hiện:\n- Đoàn Mẫu: vận động nguồn lực.\n' },
      ['areaIncomplete'],
    ],
    [
      'a flow that nothing tells',
      { areas: '2. Văn hóa:\n2.1. Nội dung:\n- Xem phim (trực tuyến).\n2.2. Phân công thực hiện:\n- Đoàn Mẫu: sẽ thông báo.\n' },
      ['flowUnclear'],
    ],
    [
      'a loose line in the catalogue',
      { offerings: '- Tuyên truyền Luật An toàn thực phẩm (trực tuyến).\nTự nhiên có câu này.' },
      ['lineNotUnderstood'],
    ],
    ['both modes', { offerings: '- Tuyên truyền Luật An toàn thực phẩm (trực tiếp hoặc trực tuyến).' }, ['modeUnclear']],
    [
      'a number of eleven digits',
      { assignments: `- Đoàn Sở Mẫu A phụ trách tuyên truyền Luật An toàn thực phẩm. ${CONTACT.replace('0000.000.101', '0168.000.1010')}` },
      ['phoneConverted'],
    ],
    [
      'a prefix that nobody has',
      { assignments: `- Đoàn Sở Mẫu A phụ trách tuyên truyền Luật An toàn thực phẩm. ${CONTACT.replace('0000.000.101', '0950.000.101')}` },
      ['phonePrefixUnknown'],
    ],
    [
      'a number that is none',
      { assignments: `- Đoàn Sở Mẫu A phụ trách tuyên truyền Luật An toàn thực phẩm. ${CONTACT.replace('0000.000.101', '0950.000')}` },
      ['phoneUnreadable'],
    ],
    [
      'no number',
      { assignments: `- Đoàn Sở Mẫu A phụ trách tuyên truyền Luật An toàn thực phẩm. ${CONTACT.replace(' (SĐT: 0000.000.101)', '')}` },
      ['phoneMissing'],
    ],
    [
      'a title that is none',
      { assignments: `- Đoàn Sở Mẫu A phụ trách tuyên truyền Luật An toàn thực phẩm. ${CONTACT.replace('Bí thư', 'Trưởng nhóm')}` },
      ['titleUnknown'],
    ],
    [
      'a contact of another unit',
      {
        assignments: `- Đoàn Sở Mẫu A phụ trách tuyên truyền Luật An toàn thực phẩm. ${CONTACT.replace('Đoàn Sở Mẫu A (', 'Đoàn Viện Khác Hẳn (')}`,
      },
      ['contactOfOtherUnit'],
    ],
    [
      'two units before the verb',
      { assignments: `- Đoàn Sở Mẫu A, Đoàn Sở Mẫu B phụ trách tuyên truyền Luật An toàn thực phẩm. ${CONTACT}` },
      ['coUnitWithoutContact', 'commaBetweenUnits'],
    ],
    [
      'one name with two numbers',
      {
        assignments: `- Đoàn Sở Mẫu A phụ trách tuyên truyền Luật An toàn. ${CONTACT}\n- Đoàn Sở Mẫu A phụ trách thực phẩm. ${CONTACT.replace('101', '102')}`,
      },
      ['sameNameTwice'],
    ],
    [
      'a unit in two spellings',
      {
        assignments: `- Đoàn Sở Mẫu A phụ trách tuyên truyền Luật An toàn. ${CONTACT}\n- Đoàn cơ sở Sở Mẫu A Thành phố phụ trách thực phẩm. ${CONTACT}`,
      },
      ['unitNameVariant'],
    ],
  ] satisfies [string, SmallPlan, string[]][])('finds %s', (_, parts, expected) => {
    expect(codes(parts)).toEqual(expect.arrayContaining(expected));
  });

  it('does not know a line that fits nowhere', () => {
    const draft = plan({ offerings: '- Tuyên truyền Luật An toàn thực phẩm (trực tuyến).\nTự nhiên có câu này.' });
    expect(unaccounted(draft.lines)).toEqual([13]);
  });

  it('counts an e-mail address that the plan prints', () => {
    const draft = plan({
      assignments: `- Đoàn Sở Mẫu A phụ trách tuyên truyền Luật An toàn thực phẩm. ${CONTACT.replace('101)', '101, thư: thu.nv@example.vn)')}`,
    });
    expect(draft.areas[0]?.assignments[0]?.contact).toMatchObject({ email: 'thu.nv@example.vn', phone: { e164: '+84000000101' } });
    expect(draft.findings.map(({ code }) => code)).not.toContain('noEmailAddress');
  });
});

describe('an offering', () => {
  it.each([
    ['- Học bơi (trực tuyến).', { name: 'Học bơi', mode: 'online', venue: null, capacity: null }],
    ['- Học bơi (trực tuyến qua nền tảng Mẫu)', { name: 'Học bơi', mode: 'online', venue: 'nền tảng Mẫu' }],
    [
      '- Học bơi (hè) (trực tiếp tại 02 hồ bơi mỗi phường);',
      { name: 'Học bơi (hè)', mode: 'onsite', venue: '02 hồ bơi mỗi phường', capacity: { count: 2, scope: 'locality' } },
    ],
    ['- Thi bơi (trực tiếp tại 10 hồ bơi toàn Thành phố).', { capacity: { count: 10, scope: 'programme' } }],
    ['- Bán hàng trực tuyến (trực tiếp tại Trung tâm Mẫu).', { name: 'Bán hàng trực tuyến', mode: 'onsite', venue: 'Trung tâm Mẫu' }],
    ['- Học Luật (sửa đổi).', { name: 'Học Luật (sửa đổi)', mode: null, venue: null }],
    ['- Dạy học trực tuyến.', { name: 'Dạy học trực tuyến', mode: null }],
    ['- Xem nhà máy (tham quan trực tiếp).', { mode: 'onsite', visit: true, venue: null }],
    ['- Tại các xã: Xây cầu.', { name: 'Xây cầu', venue: 'các xã', localityGroup: { value: 'các xã' } }],
  ])('%s', (printed, expected) => {
    expect(offering(printed)).toMatchObject(expected);
  });

  it('counts the entries of a nested list, not its head', () => {
    const { areas, lines } = plan({ offerings: '- Tại 2 xã đảo:\n+ Xây cầu;\n+ Sửa trường.\n- Trồng cây.' });
    expect(areas[0]?.offerings.map(({ ordinal, name, venue }) => [ordinal, name, venue])).toEqual([
      [1, 'Xây cầu', '2 xã đảo'],
      [2, 'Sửa trường', '2 xã đảo'],
      [3, 'Trồng cây', null],
    ]);
    expect(lines.find(({ role }) => role === 'offeringGroup')?.line).toBe(12);
  });
});

describe('an assignment', () => {
  const sentence = (units: string, contact = CONTACT): string => `- ${units}. ${contact}`;

  it.each([
    ['Đoàn Sở Lao động, Thương binh phụ trách dạy nghề', { leadUnit: 'Đoàn Sở Lao động, Thương binh', coUnits: [], scope: 'dạy nghề' }],
    [
      'Đoàn Trung tâm Mẫu chịu trách nhiệm tổ chức hội thi',
      { leadUnit: 'Đoàn Trung tâm Mẫu', governingVerb: 'chịu trách nhiệm', scope: 'tổ chức hội thi' },
    ],
    ['Đoàn A phối hợp với Đoàn B và Đoàn C tổ chức hội thi', { leadUnit: 'Đoàn A', coUnits: ['Đoàn B', 'Đoàn C'] }],
    ['Đoàn A tổ chức hội thi, phối hợp cùng Chi đoàn B', { leadUnit: 'Đoàn A', coUnits: ['Chi đoàn B'], scope: 'hội thi' }],
    [
      'Chi đoàn X, Đoàn Cơ quan Y tuyên truyền luật',
      { leadUnit: 'Chi đoàn X', parentUnit: 'Đoàn Cơ quan Y', coUnits: [], governingVerb: null, scope: 'tuyên truyền luật' },
    ],
  ])('%s', (units, expected) => {
    expect(assignment(sentence(units))).toMatchObject(expected);
  });

  it('skips a verb inside the unit’s name, which the title repeats', () => {
    const contact = 'Phân công đồng chí Nguyễn Văn Thử – Bí thư Đoàn Trung tâm Mẫu tư vấn và hỗ trợ nhà nông (SĐT: 0000.000.101).';
    expect(assignment(sentence('Đoàn Trung tâm Mẫu tư vấn và hỗ trợ nhà nông phụ trách dạy nghề', contact))).toMatchObject({
      leadUnit: 'Đoàn Trung tâm Mẫu tư vấn và hỗ trợ nhà nông',
      scope: 'dạy nghề',
    });
  });

  it.each([
    [
      'Phân công đ/c Đoàn Thị Thử –Bí thư Đoàn Mẫu, UVBCH Đoàn Khối (ĐT 0000000101).',
      'Đoàn Thị Thử',
      ['Bí thư Đoàn Mẫu', 'UVBCH Đoàn Khối'],
      '+84000000101',
    ],
    [
      'phân công ông Thử Niê-Mẫu — Phó Bí thư Đoàn Sở Lao động, Thương binh (Zalo: 0000 000 101)',
      'Thử Niê-Mẫu',
      ['Phó Bí thư Đoàn Sở Lao động, Thương binh'],
      '+84000000101',
    ],
    [
      'Phân công Đ/c Lê Thử, UVTV Đoàn Khối – Bí thư Đoàn Mẫu (+84 000 000 101) phụ trách.',
      'Lê Thử',
      ['UVTV Đoàn Khối', 'Bí thư Đoàn Mẫu'],
      '+84000000101',
    ],
    [
      'Phân công bà Lê Thử - Ủy viên Ban Thường vụ Đoàn Khối, điện thoại: 0000.000.101.',
      'Lê Thử',
      ['Ủy viên Ban Thường vụ Đoàn Khối'],
      '+84000000101',
    ],
  ])('reads the contact of “%s”', (contact, name, positions, phone) => {
    const found = assignment(sentence('Đoàn Mẫu phụ trách dạy nghề', contact))?.contact;
    expect([found?.name, found?.positions.map(({ printed }) => printed), found?.phone?.e164]).toEqual([name, positions, phone]);
  });

  it('splits title and organisation', () => {
    const contact = 'Phân công đồng chí Lê Thử – Uỷ viên Ban Thường vụ Đoàn Khối, Phó Bí thư thường trực Đoàn Mẫu (SĐT: 0000.000.101).';
    expect(assignment(sentence('Đoàn Mẫu phụ trách dạy nghề', contact))?.contact?.positions).toEqual([
      { printed: 'Uỷ viên Ban Thường vụ Đoàn Khối', code: 'standingCommitteeMember', organisation: 'Đoàn Khối' },
      { printed: 'Phó Bí thư thường trực Đoàn Mẫu', code: 'deputySecretary', organisation: 'Đoàn Mẫu' },
    ]);
  });
});

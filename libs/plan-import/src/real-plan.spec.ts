import { describeRealPlan, draftOf, findingTable, realBytes } from './testing/plan-files';
import { toCheckReport } from './check/report';
import { unaccounted } from './draft/ledger';

/** No name and no number of a real person may stand in this file: people are told apart by the line of their assignment. */
describeRealPlan('the real plan of 2022', () => {
  const draft = draftOf(realBytes());
  const report = toCheckReport(draft);
  const offerings = new Map(draft.areas.flatMap((area) => area.offerings).map((offering) => [offering.line, offering]));
  const assignments = new Map(draft.areas.flatMap((area) => area.assignments).map((assignment) => [assignment.line, assignment]));

  it('has the counts that were taken by hand', () => {
    expect(report.counts).toEqual({
      areas: 7,
      offerings: 31,
      assignments: 16,
      leadUnits: 16,
      coUnits: 2,
      contacts: 16,
      distinctPhones: 15,
      emails: 0,
    });
    expect(report.areas.map((area) => [area.code, area.line, area.offerings.length, area.assignments.length, area.flow])).toEqual([
      ['III.1', 29, 5, 6, 'supportRequest'],
      ['III.2', 50, 3, 3, 'supportRequest'],
      ['III.3', 63, 2, 2, 'supportRequest'],
      ['III.4', 74, 2, 2, 'supportRequest'],
      ['III.5', 86, 3, 3, 'supportRequest'],
      ['III.6', 100, 11, 0, 'invitation'],
      ['III.7', 125, 5, 0, 'worksProject'],
    ]);
  });

  it('accounts for each of its 121 lines', () => {
    expect(report.lines).toEqual({ total: 180, nonEmpty: 121, unaccounted: [] });
    expect(unaccounted(draft.lines)).toEqual([]);
  });

  it('reads the head', () => {
    expect(report.programme).toEqual({
      issuer: 'Ban Thường vụ Đoàn Khối',
      title: 'Thực hiện mô hình “Chung sức cùng người bạn đồng nghiệp quận, huyện và Thành phố Thủ Đức” năm 2022',
      modelName: 'Chung sức cùng người bạn đồng nghiệp quận, huyện và Thành phố Thủ Đức',
      year: 2022,
      period: { from: '2022-03', to: '2022-11' },
      documentNumber: null,
      issuedOn: null,
    });
    expect(draft.programme.parentDocument).toMatchObject({ line: 4, value: { number: '21-CTr/ĐTN', issuedOn: '2022-02-15' } });
    expect(draft.programme.bloc).toBe('Đoàn Khối');
  });

  it('reads mode, venue and capacity from the last parenthesis only', () => {
    const delivery = [...offerings.values()].map(({ line, mode, venue, capacity }) => [line, mode, venue, capacity?.count ?? null]);
    const works = '5 huyện ngoại thành';
    expect(delivery).toEqual([
      [33, 'online', null, null],
      [35, 'onsite', 'địa phương', null],
      [37, 'onsite', 'địa phương', null],
      [39, 'onsite', 'địa phương', null],
      [40, 'onsite', '01 trường THPT', 1],
      [54, 'onsite', 'Đài Tiếng nói Nhân dân Thành phố', null],
      [55, 'onsite', 'địa phương', null],
      [57, 'onsite', null, null],
      [67, 'onsite', '01 trường THCS hoặc THPT', 1],
      [68, 'onsite', null, null],
      [78, 'onsite', 'Sở Công Thương Thành phố', null],
      [80, 'onsite', 'Trung tâm Xúc tiến Thương mại và Đầu tư Thành phố', null],
      [90, 'onsite', 'Khu Nông nghiệp Công nghệ cao', null],
      [91, 'onsite', 'địa phương', null],
      [93, 'onsite', 'địa phương', null],
      ...[105, 107, 108, 109, 110, 111, 112].map((line) => [line, null, null, null]),
      [113, 'online', null, null],
      [115, 'onsite', 'Tòa án nhân dân Thành phố', null],
      [117, 'onsite', 'Sở Khoa học và Công nghệ Thành phố', null],
      [118, 'onsite', 'Ban Quản lý dự án đầu tư xây dựng các công trình dân dụng và công nghiệp', null],
      [130, null, works, null],
      [132, null, works, null],
      [133, null, works, null],
      [135, null, works, null],
      [136, null, 'các quận – huyện, Thành phố Thủ Đức', null],
    ]);
    expect(offerings.get(80)?.name).toBe('Tập huấn kỹ năng bán hàng trực tuyến cho các doanh nghiệp vừa và nhỏ');
    expect(offerings.get(115)?.name).toBe('Lớp tập huấn kỹ năng tổ chức phiên toà trực tuyến');
    expect(offerings.get(136)?.name).toBe(
      'Công trình “Lớp học yêu thương”, chăm lo trẻ em có hoàn cảnh khó khăn tại các lớp phổ cập giáo dục',
    );
  });

  it('ties each offering of III.1–III.5 to its assignment, and splits the one that two units share', () => {
    const ties = [...offerings.values()].slice(0, 15).map(({ line, assignmentLines }) => [line, ...assignmentLines]);
    expect(ties).toEqual([
      [33, 45],
      [35, 43, 46],
      [37, 47],
      [39, 48],
      [40, 49],
      [54, 60],
      [55, 61],
      [57, 62],
      [67, 72],
      [68, 73],
      [78, 84],
      [80, 85],
      [90, 97],
      [91, 98],
      [93, 99],
    ]);
    expect(offerings.get(35)?.components).toEqual([
      { name: 'Bộ Luật Lao động', assignmentLine: 43 },
      { name: 'Luật Bảo hiểm xã hội', assignmentLine: 46 },
    ]);
  });

  it('tells lead, parent and co-units apart', () => {
    expect(assignments.get(49)).toMatchObject({
      leadUnit: 'Đoàn Toà án nhân dân Thành phố',
      coUnits: ['Đoàn Viện Kiểm sát nhân dân Thành phố'],
      parentUnit: null,
      scope: 'phiên toà giả định',
    });
    expect(assignments.get(61)).toMatchObject({
      leadUnit: 'Chi đoàn Nhà xuất bản Trẻ',
      parentUnit: 'Đoàn Cơ quan Thành Đoàn',
      coUnits: [],
    });
    expect(assignments.get(72)).toMatchObject({
      leadUnit: 'Đoàn Sở Tài nguyên và Môi trường',
      coUnits: ['Đoàn Ban Quản lý Dự án Đầu tư xây dựng Hạ tầng Đô thị'],
    });
    expect(assignments.get(48)).toMatchObject({ leadUnit: 'Đoàn Cục Quản lý thị trường', governingVerb: null });
  });

  it('reads a name of two to five words, titles and a number for each contact', () => {
    for (const [line, { contact }] of assignments) {
      expect([line, contact?.name]).toEqual([line, expect.stringMatching(/^\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,4}$/u)]);
      expect([line, contact?.phone?.kind, contact?.phone?.e164]).toEqual([line, 'mobile', expect.stringMatching(/^\+84\d{9}$/)]);
      expect([line, contact?.positions.at(-1)?.code]).toEqual([line, 'secretary']);
    }
    const committee = [...assignments].filter(([, { contact }]) =>
      contact?.positions.some(({ code }) => code === 'standingCommitteeMember'),
    );
    expect(committee.map(([line, { contact }]) => [line, contact?.positions[0]?.organisation])).toEqual([
      [60, 'Đoàn Khối'],
      [61, 'Đoàn Cơ quan Thành Đoàn'],
      [97, 'Đoàn Khối'],
    ]);
    expect(assignments.get(46)?.contact?.phone?.e164).toBe(assignments.get(48)?.contact?.phone?.e164);
  });

  it('reads timeline and recipients', () => {
    expect(draft.timeline.map(({ line, from, to }) => [line, from, to])).toEqual([
      [163, '2022-03', '2022-03'],
      [165, '2022-03', '2022-11'],
      [167, '2022-12', '2022-12'],
    ]);
    expect(report.recipients.map(({ line, organisation, parts }) => [line, organisation, parts.length])).toEqual([
      [171, 'Thành Đoàn', 4],
      [173, 'Đảng ủy Khối', 2],
      [174, 'Cấp ủy các cơ sở Đoàn theo phân công', 0],
      [176, 'Các cơ sở Đoàn', 0],
      [177, 'Các Quận – Huyện Đoàn, Thành Đoàn Thành phố Thủ Đức', 0],
      [179, 'Lưu', 1],
    ]);
  });

  it('has exactly these findings', () => {
    const contacts = '43,45,46,47,48,49,60,61,62,72,73,84,85,97,98,99';
    const blank = draft.lines.filter((line) => line.blank && line.line < 179).map(({ line }) => line);
    expect(blank).toHaveLength(58);
    expect(findingTable(draft)).toEqual(
      [
        `sharedPhone 46,48`,
        `noEmailAddress ${contacts}`,
        `personalData ${contacts}`,
        'coUnitWithoutContact 49',
        'coUnitWithoutContact 72',
        'areaWithoutContact 100',
        'areaWithoutContact 125',
        'localitiesNotListed 22,129,136,159',
        'contactOnCommittee 60',
        'contactOnCommittee 97',
        'committeeTitleElsewhere 61',
        'familyNameLikeUnit 61',
        ...[45, 48, 60, 61, 62, 72, 73, 84, 99].map((line) => `unitNameVariant ${line}`),
        'venueNameVariant 80,85',
        'parentByComma 61',
        'branchWithoutParent 85',
        'branchWithoutParent 98',
        'splitOffering 35,43,46',
        'scopeDiffers 67,72',
        'lookAlikeOfferings 105,113',
        'sameKindOtherTitle 133,159',
        'modeWordInName 80',
        'modeWordInName 115',
        'modeNotPrinted 105,107,108,109,110,111,112',
        'capacityWithoutScope 40',
        'capacityWithoutScope 67',
        'visitWithoutPlace 57',
        'visitWithoutPlace 68',
        'hostNotAssigned 115,117,118',
        'quotaNotPrinted 124',
        'noDocumentNumber 1',
        'noIssueDate 1',
        'noSigner 179',
        'periodInMonths 20',
        'deadlineNotNumeric 144,147,151,152',
        'orStartsSentence 157',
        'verticalSectorNotListed 157,159',
        'misspelling 10',
        'misspelling 39',
        'misspelling 73',
        'governingVerbMissing 48',
        'toneMarkPlacement 33,45',
        'toneMarkPlacement 40,49,115',
        'toneMarkPlacement 107,108,109',
        'combiningMarks 4,33,35,37,39,40,43,45,46,47,48,49,54,55,60,61,62,67,68,72,73,78,80,84,85,90,91,93,97,98,99,113,115,117,118,124,140,173,176',
        'commaInName 33,45',
        'openList 150,159',
        'gluedDash 73',
        'leadingSpace 1,41,170',
        'trailingSpace 19,23,54,85,104,129,157',
        'tabCharacter 170',
        `blankLines ${blank.join(',')}`,
        'ruleLine 3',
        'restartingNumbers 6,14,20,22,23,29,31,41,50,63,141,143,148,161',
        'paragraphWithoutBullet 104,139,156,160,169',
      ].sort(),
    );
  });

  it('says no name and no number in a finding', () => {
    const said = draft.findings.map(({ message }) => `${message.vi} ${message.en}`).join('\n');
    for (const { contact } of assignments.values()) {
      expect(said.includes(contact?.name ?? '?')).toBe(false);
      expect(said.includes(contact?.phonePrinted ?? '?')).toBe(false);
    }
  });
});

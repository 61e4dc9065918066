import { toCheckReport } from './check/report';
import { draftOf, findingTable, twinBytes } from './testing/plan-files';

describe('the invented twin', () => {
  const draft = draftOf(twinBytes());
  const report = toCheckReport(draft);

  it('has the measure of the real plan', () => {
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
    expect(report.lines).toEqual({ total: 180, nonEmpty: 121, unaccounted: [] });
    expect(report.areas.map((area) => area.offerings.length)).toEqual([5, 3, 2, 2, 3, 11, 5]);
    expect(report.programme).toMatchObject({ issuer: 'Ban Thường vụ Đoàn Khối Mẫu', year: 2026, documentNumber: null, issuedOn: null });
  });

  it('gives food safety, III.1 nội dung 3, to Đoàn Sở Mẫu A', () => {
    const offering = report.areas[0]?.offerings[2];
    const assignment = report.areas[0]?.assignments.find(({ line }) => offering?.assignmentLines.includes(line));
    expect(offering?.name).toBe('Tuyên truyền Luật An toàn thực phẩm');
    expect(assignment).toEqual({
      line: 47,
      leadUnit: 'Đoàn Sở Mẫu A',
      coUnits: [],
      scope: 'tuyên truyền Luật An toàn thực phẩm',
      contact: {
        name: 'Nguyễn Văn Thử',
        positions: [{ printed: 'Bí thư Đoàn Sở Mẫu A', organisation: 'Đoàn Sở Mẫu A' }],
        phone: '+84000000101',
      },
    });
  });

  it('has exactly the oddities of the real plan, and invented numbers', () => {
    const contacts = '43,45,46,47,48,49,60,61,62,72,73,84,85,97,98,99';
    const without = findingTable(draft).filter((row) => !/^(?:combiningMarks|blankLines) /.test(row));
    expect(without).toEqual(
      [
        'sharedPhone 48,60',
        `noEmailAddress ${contacts}`,
        `personalData ${contacts}`,
        `testPhone ${contacts}`,
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
        'commaInName 33,45',
        'openList 150,159',
        'gluedDash 73',
        'leadingSpace 1,41,170',
        'trailingSpace 19,23,54,85,104,129,157',
        'tabCharacter 170',
        'ruleLine 3',
        'restartingNumbers 6,14,20,22,23,29,31,41,50,63,141,143,148,161',
        'paragraphWithoutBullet 104,139,156,160,169',
      ].sort(),
    );
  });

  it('mixes composed and combining marks on the same lines, and keeps what was printed in NFC', () => {
    const marks = draft.findings.find(({ code }) => code === 'combiningMarks');
    expect(marks?.lines.length).toBeGreaterThan(30);
    for (const { printed } of draft.lines) expect(printed).toBe(printed.normalize('NFC').trim());
    expect(report.areas.flatMap((area) => area.offerings).every(({ name, printed }) => printed.includes(name))).toBe(true);
  });
});

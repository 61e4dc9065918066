import { smallPlan } from '../testing/small-plan';
import { draftOf, twinBytes } from '../testing/plan-files';
import { demoYaml, problemsOf, published } from '../testing/publish';

const draft = draftOf(twinBytes());
type Yaml = Record<string, unknown>;
const list = (yaml: Yaml, key: string): Yaml[] => yaml[key] as Yaml[];
const without = (key: string): Yaml => ({ ...demoYaml('plan-twin'), [key]: undefined });
const changed = (change: (yaml: Yaml) => void): Yaml => {
  const yaml = demoYaml('plan-twin');
  change(yaml);
  return yaml;
};

describe('publishing is refused', () => {
  it('not at all with the demo data', () => {
    expect(problemsOf(draft, demoYaml('plan-twin'))).toEqual([]);
  });

  it('while an error is open, each of them named', () => {
    const result = problemsOf(draft, without('settle'));
    expect(result.filter((code) => code === 'openError')).toHaveLength(2);
    const one = changed((yaml) => (yaml['settle'] = list(yaml, 'settle').filter(({ code }) => code !== 'sharedPhone')));
    expect(problemsOf(draft, one)).toEqual(['openError']);
  });

  it('not for a warning or an info that nobody has looked at', () => {
    const errors = changed(
      (yaml) => (yaml['settle'] = list(yaml, 'settle').filter(({ code }) => code === 'sharedPhone' || code === 'noEmailAddress')),
    );
    expect(problemsOf(draft, errors)).toEqual([]);
  });

  it('when addresses are said to be supplied and one is not', () => {
    const yaml = changed((entry) => (entry['contacts'] = list(entry, 'contacts').filter(({ line }) => line !== 47)));
    expect(problemsOf(draft, yaml)).toEqual(['nothingSupplied settle[1]']);
  });

  it('but an address may be knowingly left out, and is missing then', () => {
    const yaml = changed((entry) => {
      entry['contacts'] = list(entry, 'contacts').filter(({ line }) => line !== 47);
      Object.assign(list(entry, 'settle')[1] ?? {}, { decision: 'accept' });
    });
    const plan = published(draft, yaml);
    expect(plan.people.find(({ fullName }) => fullName === 'Nguyễn Văn Thử')).toMatchObject({
      email: null,
      contactHealth: { email: 'missing' },
    });
  });

  it('a number corrected for one of two people frees the other’s', () => {
    const yaml = changed((entry) => {
      Object.assign(list(entry, 'contacts').find(({ line }) => line === 48) ?? {}, { phone: '0000 000 112', phoneVerified: true });
      Object.assign(list(entry, 'settle')[0] ?? {}, { decision: 'correct', reason: 'gọi xác nhận 16/06' });
    });
    const phones = published(draft, yaml).people.filter(({ fullName }) => ['Hoàng Văn Tạm', 'Trần Thị Ví Dụ'].includes(fullName));
    expect(phones.map(({ phone, contactHealth }) => [phone, contactHealth.phone])).toEqual([
      ['+84000000112', 'verified'],
      ['+84000000111', 'unverified'],
    ]);
  });

  it.each<[string, (yaml: Yaml) => void, string[]]>([
    [
      'a settlement of nothing',
      (y) => list(y, 'settle').push({ code: 'misspelling', lines: [11], decision: 'accept', reason: 'x', by: 'x' }),
      ['settlesNothing settle[8]'],
    ],
    [
      'a finding settled twice',
      (y) => list(y, 'settle').push({ code: 'misspelling', lines: [10], decision: 'accept', reason: 'x', by: 'x' }),
      ['settledTwice settle[8]'],
    ],
    [
      'a correction without a correction',
      (y) => list(y, 'settle').push({ code: 'gluedDash', decision: 'correct', reason: 'x', by: 'x' }),
      ['nothingCorrected settle[8]'],
    ],
    [
      'a correction of what is not printed there',
      (y) =>
        list(y, 'settle').push({
          code: 'gluedDash',
          decision: 'correct',
          reason: 'x',
          by: 'x',
          corrections: [{ line: 73, printed: 'thăm quán', corrected: 'y' }],
        }),
      ['correctionNotPrinted settle[8].corrections[0]'],
    ],
    [
      'a correction with another decision',
      (y) =>
        list(y, 'settle').push({
          code: 'gluedDash',
          decision: 'accept',
          reason: 'x',
          by: 'x',
          corrections: [{ line: 73, printed: 'thăm quan', corrected: 'y' }],
        }),
      ['correctionUnsettled settle[8].corrections'],
    ],
    [
      'a contact on a line without one',
      (y) => list(y, 'contacts').push({ line: 33, email: 'a@example.vn' }),
      ['lineHasNoContact contacts[16].line'],
    ],
    ['a contact given twice', (y) => list(y, 'contacts').push({ line: 43, email: 'a@example.vn' }), ['lineTwice contacts[16].line']],
    [
      'somebody whom the plan does not name',
      (y) => list(y, 'committee').push({ planPerson: 'Lê Không Có' }),
      ['planPersonUnknown committee[3].planPerson'],
    ],
    [
      'a namesake of the plan’s people, unsaid',
      (y) => list(y, 'observers').push({ name: 'Nguyễn Văn Thử', email: 'a@example.vn' }),
      ['namesakeOfPlan observers[1].name'],
    ],
    [
      'a namesake in the file, unsaid',
      (y) => list(y, 'observers').push({ name: 'Bùi Thị Nháp', email: 'khac@example.vn' }),
      ['namesakeInData observers[1].name'],
    ],
    ['a unit that is not in the plan', (y) => list(y, 'units').push({ name: 'Đoàn Sở Mẫu Z' }), ['unitUnknown units[6].name']],
    ['a unit added that is in the plan', (y) => list(y, 'units').push({ name: 'Đoàn Đài Mẫu', added: true }), ['unitKnown units[6]']],
    ['a unit given twice', (y) => list(y, 'units').push({ name: 'Đoàn Cục Mẫu B Thành phố' }), ['unitTwice units[6]']],
    [
      'a unit given twice by two of its spellings, with two secretaries',
      (y) => {
        list(y, 'units').push({ name: 'Đoàn Sở Mẫu Công nghiệp', secretary: { name: 'Ai Đó' } });
        list(y, 'units').push({ name: 'Đoàn Sở Mẫu Công Nghiệp Thành phố', secretary: { name: 'Ai Khác' } });
      },
      ['unitTwice units[7]'],
    ],
    ['an unknown parent', (y) => list(y, 'units').push({ name: 'Đoàn Mẫu D', parent: 'Đoàn Nào Đó' }), ['unitUnknown units[6].parent']],
    [
      'a second contact for a unit that has one',
      (y) => list(y, 'unitContacts').push({ unit: 'Đoàn Sở Mẫu A', person: { name: 'Ai Khác' } }),
      ['unitHasContact unitContacts[3].unit'],
    ],
    [
      'a secretary who is the contact, by name',
      (y) => list(y, 'units').push({ name: 'Đoàn Mẫu D', secretary: { planPerson: 'Dương Văn Giả Lập' } }),
      ['secretaryIsContact units[6].secretary'],
    ],
    [
      'a secretary who is the contact that the file gives',
      (y) => list(y, 'units').push({ name: 'Đoàn Viện Mẫu', secretary: { name: 'Hứa Văn Giả Tưởng', email: 'giatuong.hv@example.vn' } }),
      ['secretaryIsContact units[6].secretary'],
    ],
    [
      'a secretary of a unit that nobody answers for',
      (y) => Object.assign(list(y, 'units')[1] ?? {}, { secretary: { name: 'Ai Đó' } }),
      ['secretaryWithoutContact units[1].secretary'],
    ],
    [
      'a secretary of a unit that is not in the plan, named once',
      (y) => list(y, 'units').push({ name: 'Đoàn Phường Ví Dụ', secretary: { name: 'Ai Đó' } }),
      ['unitUnknown units[6].name'],
    ],
    [
      'a secretary whom the plan does not name',
      (y) => list(y, 'units').push({ name: 'Đoàn Mẫu D', secretary: { planPerson: 'Lê Không Có' } }),
      ['planPersonUnknown units[6].secretary.planPerson'],
    ],
    [
      'a secretary on a line without a contact',
      (y) => list(y, 'units').push({ name: 'Đoàn Mẫu D', secretary: { line: 33 } }),
      ['lineHasNoContact units[6].secretary.line'],
    ],
    [
      'a secretary who is a namesake of the plan’s people, unsaid',
      (y) => list(y, 'units').push({ name: 'Đoàn Mẫu D', secretary: { name: 'Dương Văn Giả Lập', email: 'a@example.vn' } }),
      ['namesakeOfPlan units[6].secretary.name'],
    ],
    [
      'a locality given twice',
      (y) => list(y, 'localities').push({ name: 'phường ví dụ', contact: { name: 'Ai Đó' } }),
      ['localityTwice localities[6]'],
    ],
    [
      'a locality of no known kind',
      (y) => list(y, 'localities').push({ name: 'Ấp Mẫu', contact: { name: 'Ai Đó' } }),
      ['localityKindUnknown localities[6].kind'],
    ],
    [
      'a group that the plan does not have',
      (y) => list(y, 'localities').push({ name: 'Xã X', group: '5 huyện', contact: { name: 'Ai Đó' } }),
      ['groupUnknown localities[6].group'],
    ],
    [
      'a capacity for an offering without a limit',
      (y) => list(y, 'capacities').push({ line: 33, scope: 'locality' }),
      ['capacityUnknown capacities[2].line'],
    ],
    ['a day given twice', (y) => list(y, 'calendar').push({ date: '2026-01-01', kind: 'HOLIDAY', basis: 'x' }), ['dayTwice calendar[28]']],
    ['nobody who coordinates', (y) => (y['coordinators'] = []), ['nobodyCoordinates coordinators']],
    ['a coordinator who cannot be mailed', (y) => (y['coordinators'] = [{ name: 'Ai Đó' }]), ['nobodyCoordinates coordinators']],
    ['no locality', (y) => (y['localities'] = []), ['noLocality localities']],
  ])('for %s', (_, change, expected) => {
    expect(problemsOf(draft, changed(change))).toEqual(expected);
  });

  it('when nobody but the unit’s own contact or secretary could review its work (R15)', () => {
    const yaml = changed((entry) => (entry['committee'] = [{ planPerson: 'Trần Thị Ví Dụ' }, { line: 97 }]));
    expect(problemsOf(draft, yaml)).toEqual([]);
    const alone = smallPlan({
      preamble: 'Ban Thường vụ Đoàn Mẫu xây dựng kế hoạch:',
      assignments:
        '- Đoàn Sở Mẫu A phụ trách tuyên truyền Luật An toàn thực phẩm. Phân công đồng chí Nguyễn Văn Thử – UVTV Đoàn Mẫu, Bí thư Đoàn Sở Mẫu A (SĐT: 0000.000.101) phụ trách.',
    });
    const data = {
      contacts: [{ line: 14, email: 'a@example.vn' }],
      localities: [{ name: 'Xã X', contact: { name: 'Ai Đó' } }],
      coordinators: [{ name: 'Bùi Nháp', email: 'b@example.vn' }],
      settle: [{ code: 'noEmailAddress', decision: 'supply', reason: 'x', by: 'x' }],
    };
    expect(problemsOf(draftOf(alone), data)).toEqual(['nobodyReviews committee']);
    const outside = { ...data, committee: [{ name: 'Lê Khác', email: 'c@example.vn' }] };
    expect(problemsOf(draftOf(alone), outside)).toEqual([]);
    const itsSecretary = { ...outside, units: [{ name: 'Đoàn Sở Mẫu A', secretary: { name: 'Lê Khác', email: 'c@example.vn' } }] };
    expect(problemsOf(draftOf(alone), itsSecretary)).toEqual(['nobodyReviews committee']);
  });

  it('not when one of a unit’s two contacts is its secretary: to the other that is somebody else', () => {
    const contact = 'Phân công đồng chí Nguyễn Văn Thử – Bí thư Đoàn Sở Mẫu A (SĐT: 0000.000.101) phụ trách.';
    const plan = smallPlan({
      offerings: '- Tuyên truyền Luật An toàn thực phẩm (trực tuyến).\n- Tập huấn phân loại rác tại nguồn (trực tuyến).',
      assignments: `- Đoàn Sở Mẫu A phụ trách tuyên truyền Luật An toàn thực phẩm. ${contact}
- Đoàn Sở Mẫu A phụ trách tập huấn phân loại rác tại nguồn. ${contact.replace('Văn Thử – Bí thư', 'Thị Mẫu – Phó Bí thư').replace('101', '102')}`,
    });
    const data = {
      units: [{ name: 'Đoàn Sở Mẫu A', secretary: { planPerson: 'Nguyễn Văn Thử' } }],
      localities: [{ name: 'Xã X', contact: { name: 'Ai Đó' } }],
      coordinators: [{ name: 'Bùi Nháp', email: 'b@example.vn' }],
      committee: [{ name: 'Lê Khác', email: 'c@example.vn' }],
      settle: [{ code: 'noEmailAddress', decision: 'accept', reason: 'x', by: 'x' }],
    };
    expect(problemsOf(draftOf(plan), data)).toEqual([]);
    const kinds = published(draftOf(plan), data).posts.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'unitContact' || kind === 'unitSecretary')).toEqual([
      'unitContact',
      'unitContact',
      'unitSecretary',
    ]);
  });

  it('tells two namesakes apart when the file says so', () => {
    const plan = published(
      draft,
      changed((yaml) => list(yaml, 'observers').push({ name: 'Nguyễn Văn Thử', namesake: true, email: 'khac@example.vn' })),
    );
    const both = plan.people.filter(({ fullName }) => fullName === 'Nguyễn Văn Thử');
    expect(new Set(both.map(({ id }) => id)).size).toBe(2);
  });

  it('takes the same name with the same address for one person with two posts', () => {
    const plan = published(
      draft,
      changed((yaml) => list(yaml, 'recordsClerks').push({ name: 'Bùi Thị Nháp', email: 'nhap.bt@example.vn' })),
    );
    expect(plan.people.filter(({ fullName }) => fullName === 'Bùi Thị Nháp')).toHaveLength(1);
  });

  it('uses the printed days when the file moves nothing, and the file’s when it does (R5)', () => {
    expect(published(draft, without('period')).programme.period).toEqual({ from: '2026-03-01', to: '2026-11-30', moved: false });
    const fixed = changed((yaml) => (yaml['period'] = { from: '2027-01-04', to: '2027-10-29' }));
    expect(published(draft, fixed).programme.period).toEqual({ from: '2027-01-04', to: '2027-10-29', moved: true });
  });

  it('puts a single holding’s dates above the file’s default', () => {
    const plan = published(
      draft,
      changed((yaml) => {
        yaml['held'] = { from: '2026-01-01' };
        Object.assign(list(yaml, 'contacts').find(({ line }) => line === 47) ?? {}, { from: '2026-02-01', to: '2026-06-15' });
      }),
    );
    expect(plan.holdings.find(({ postId }) => postId === 'post-contact-doan-so-mau-a')).toMatchObject({
      from: '2026-02-01',
      to: '2026-06-15',
    });
    expect(plan.holdings.find(({ postId }) => postId === 'post-contact-doan-mau-c')).toMatchObject({ from: '2026-01-01', to: null });
  });
});

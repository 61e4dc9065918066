import { addWorkingDays, isWorkingDay, type PublishedPlan, type WorkingCalendar } from '@chung-suc/domain';
import { describeRealPlan, draftOf, realBytes, twinBytes } from '../testing/plan-files';
import { demoYaml, published } from '../testing/publish';

const draft = draftOf(twinBytes());
const plan = published(draft, demoYaml('plan-twin'));
const person = (of: PublishedPlan, name: string) => of.people.find(({ fullName }) => fullName === name);
const postsOf = (of: PublishedPlan, id: string | undefined): string[] =>
  of.holdings.filter(({ personId }) => personId === id).flatMap(({ postId }) => of.posts.find((post) => post.id === postId)?.kind ?? []);
const unit = (name: string) => plan.units.find((entry) => entry.name === name);

describe('the published twin', () => {
  it('has 7 areas, 31 offerings and ids that follow the plan’s numbers', () => {
    expect(plan.areas.map(({ code }) => code)).toEqual(['III.1', 'III.2', 'III.3', 'III.4', 'III.5', 'III.6', 'III.7']);
    expect(plan.offerings).toHaveLength(31);
    expect(plan.offerings[2]).toMatchObject({
      id: 'III.1-3',
      label: 'III.1, nội dung 3',
      name: 'Tuyên truyền Luật An toàn thực phẩm',
      flow: 'supportRequest',
      mode: 'onsite',
      leadUnitId: 'unit-doan-so-mau-a',
      unitPostId: 'post-contact-doan-so-mau-a',
    });
    expect(new Set(plan.offerings.map(({ id }) => id)).size).toBe(31);
  });

  it('gives every offering of III.1–III.5 one lead unit with one contact post, and the others none (R3, R8)', () => {
    for (const offering of plan.offerings) {
      const requested = offering.flow === 'supportRequest';
      expect([offering.id, offering.leadUnitId !== null, offering.unitPostId !== null]).toEqual([offering.id, requested, requested]);
    }
    expect(plan.offerings.find(({ id }) => id === 'III.1-2')?.components).toEqual([
      { id: 'III.1-2-a', name: 'Bộ Luật Lao động', leadUnitId: 'unit-doan-mau-c', unitPostId: 'post-contact-doan-mau-c' },
      { id: 'III.1-2-b', name: 'Luật Bảo hiểm xã hội', leadUnitId: 'unit-doan-mau-d', unitPostId: 'post-contact-doan-mau-d' },
    ]);
    expect(plan.offerings.find(({ id }) => id === 'III.1-5')).toMatchObject({
      coUnitIds: ['unit-doan-vien-mau'],
      capacity: { count: 1, scope: 'programme' },
    });
  });

  it('limits works to the rural group and leaves “Lớp học cuối tuần” to all localities (R39, R40)', () => {
    expect(plan.offerings.filter(({ areaCode }) => areaCode === 'III.7').map(({ localityGroup }) => localityGroup)).toEqual([
      ...Array<string>(4).fill('3 xã ngoại thành'),
      null,
    ]);
    expect(plan.localities.filter(({ group }) => group === '3 xã ngoại thành').map(({ kind }) => kind)).toEqual([
      'COMMUNE',
      'COMMUNE',
      'COMMUNE',
    ]);
  });

  it('knows what is part of what (R13)', () => {
    expect(unit('Chi đoàn Nhà sách Mẫu')).toMatchObject({
      kind: 'BRANCH',
      parentId: 'unit-doan-co-quan-y',
      aliases: ['Chi đoàn Nhà Sách Mẫu'],
    });
    expect(unit('Chi đoàn Hội Thử')).toMatchObject({ kind: 'BRANCH', parentId: 'unit-doan-khoi-mau' });
    expect(unit('Đoàn Khối Mẫu')).toMatchObject({ kind: 'BLOC', parentId: null });
    expect(unit('Đoàn cơ sở Đài Mẫu Thành phố')).toMatchObject({ hostAgency: 'Đài Mẫu Thành phố', aliases: ['Đoàn Đài Mẫu Thành phố'] });
    expect(unit('Đoàn Phường Ví Dụ')).toMatchObject({ kind: 'LOCALITY_UNION', parentId: null });
    expect(unit('Đoàn Cục Thử Nghiệm')).toMatchObject({ verticalSector: true });
    expect(unit('Đoàn Sở Mẫu A')).toMatchObject({ verticalSector: null });
  });

  it('refers only to units, localities, people and posts that it has', () => {
    const organisations = new Set([...plan.units, ...plan.localities].map(({ id }) => id));
    const posts = new Set(plan.posts.map(({ id }) => id));
    const people = new Set(plan.people.map(({ id }) => id));
    for (const set of [organisations, posts, people]) expect(set.size).toBeGreaterThan(20);
    expect(organisations.size).toBe(plan.units.length + plan.localities.length);
    expect([posts.size, people.size]).toEqual([plan.posts.length, plan.people.length]);
    const mentioned = [
      ...plan.units.flatMap(({ parentId }) => parentId ?? []),
      ...plan.localities.map(({ unionId }) => unionId),
      ...plan.posts.map(({ organisationId }) => organisationId),
      ...plan.offerings.flatMap(({ leadUnitId, coUnitIds }) => [...(leadUnitId ? [leadUnitId] : []), ...coUnitIds]),
    ];
    expect(mentioned.filter((id) => !organisations.has(id))).toEqual([]);
    expect(plan.offerings.flatMap(({ unitPostId }) => unitPostId ?? []).filter((id) => !posts.has(id))).toEqual([]);
    expect(plan.holdings.filter(({ postId, personId }) => !posts.has(postId) || !people.has(personId))).toEqual([]);
    expect([...posts].filter((id) => !plan.holdings.some(({ postId }) => postId === id))).toEqual([]);
  });

  it('makes a contact who sits on the Standing Committee one person with two posts (R15)', () => {
    for (const name of ['Trần Thị Ví Dụ', 'Phạm Thị Tưởng Tượng']) {
      expect(plan.people.filter(({ fullName }) => fullName === name)).toHaveLength(1);
      expect(postsOf(plan, person(plan, name)?.id).sort()).toEqual(['committeeMember', 'unitContact']);
    }
    expect(postsOf(plan, person(plan, 'Lê Giả Định')?.id)).toEqual(['committeeMember']);
  });

  it('gives a secretary to the units that have one besides the contact, with an address or without (R15)', () => {
    const secretaries = plan.posts.filter(({ kind }) => kind === 'unitSecretary');
    expect(secretaries).toHaveLength(4);
    expect(secretaries[0]).toEqual({
      id: 'post-secretary-doan-so-mau-a',
      kind: 'unitSecretary',
      organisationId: plan.offerings.find(({ id }) => id === 'III.1-3')?.leadUnitId,
      title: 'Bí thư Đoàn Sở Mẫu A',
      rank: 1,
    });
    const leads = new Set(plan.offerings.map(({ leadUnitId }) => leadUnitId));
    expect(secretaries.filter(({ organisationId }) => !leads.has(organisationId))).toEqual([]);
    const holders = secretaries.map(({ id }) => plan.holdings.filter(({ postId }) => postId === id).map(({ personId }) => personId));
    const health = holders.map(([holder]) => plan.people.find(({ id }) => id === holder)?.contactHealth.email);
    expect([holders.map((each) => each.length), health]).toEqual([Array(4).fill(1), ['ok', 'ok', 'ok', 'missing']]);
    for (const holder of holders) expect(postsOf(plan, holder[0])).toEqual(['unitSecretary']);
  });

  it('makes nobody a secretary for a data file that names none', () => {
    const yaml = demoYaml('plan-twin');
    const without = published(draft, { ...yaml, units: (yaml['units'] as object[]).slice(0, 2) });
    const ids = (of: PublishedPlan): string[] => of.posts.map(({ id }) => id);
    expect(ids(without)).toEqual(ids(plan).filter((id) => !id.startsWith('post-secretary-')));
    expect(without.posts.some(({ kind }) => kind === 'unitSecretary')).toBe(false);
  });

  it('does not take a member of another body’s committee for one of the bloc’s', () => {
    expect(postsOf(plan, person(plan, 'Đoàn Thị Giả Thiết')?.id)).toEqual(['unitContact']);
  });

  it('keeps two people with one number apart and trusts the number of neither (D1)', () => {
    const [first, second] = [person(plan, 'Hoàng Văn Tạm'), person(plan, 'Trần Thị Ví Dụ')];
    expect(first?.phone).toBe(second?.phone);
    expect(first?.id).not.toBe(second?.id);
    expect([first?.contactHealth, second?.contactHealth]).toEqual(Array(2).fill({ email: 'ok', phone: 'shared' }));
    expect(person(plan, 'Nguyễn Văn Thử')?.contactHealth).toEqual({ email: 'ok', phone: 'unverified' });
    expect(person(plan, 'Lương Thị Sổ Sách')?.contactHealth).toEqual({ email: 'ok', phone: 'missing' });
  });

  it('has no name, phone or address in any id', () => {
    const ids = [...plan.people.map(({ id }) => id), ...plan.posts.map(({ id }) => id), plan.programme.id].join(' ');
    for (const { fullName, phone, email } of plan.people) {
      const given = fullName.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase().split(' ').join('-');
      expect([ids.includes(given), ids.includes(phone?.slice(3) ?? '?'), ids.includes(email ?? '?')]).toEqual([false, false, false]);
    }
  });

  it('corrects beside the printed text, never in it', () => {
    const offering = plan.offerings.find(({ line }) => line === 39);
    expect([offering?.name.includes('thương mại và'), offering?.printed.includes('thuơng mại và')]).toEqual([true, true]);
    expect(plan.corrections.map(({ line, printed, corrected }) => [line, printed, corrected])).toContainEqual([
      39,
      'thuơng mại và',
      'thương mại và',
    ]);
  });

  it('keeps every finding with how it was settled', () => {
    expect(plan.findings).toHaveLength(draft.findings.length);
    expect(plan.findings.filter(({ severity, settlement }) => severity === 'error' && settlement === null)).toEqual([]);
    expect(plan.findings.find(({ code }) => code === 'sharedPhone')?.settlement).toEqual({
      decision: 'accept',
      reason: 'Chưa rõ số của ai; không dùng số này cho đến khi gọi xác nhận.',
      by: 'Bùi Thị Nháp',
    });
    expect(plan.findings.find(({ code }) => code === 'noSigner')?.settlement).toBeNull();
  });

  it('contains the present day whenever it is published, and keeps the printed period beside', () => {
    for (const today of ['2026-11-25', '2027-02-28', '2028-02-29', '2031-12-31']) {
      const { programme, holdings } = published(draft, demoYaml('plan-twin'), today);
      expect(programme.period.from < today && today < programme.period.to).toBe(true);
      expect(programme.period.moved).toBe(true);
      expect(programme.printedPeriod).toEqual({
        line: 20,
        printed: '1. Thời gian: Từ tháng 3/2026 đến tháng 11/2026.',
        from: '2026-03',
        to: '2026-11',
      });
      expect(holdings.every(({ from, to }) => from <= today && to === null)).toBe(true);
    }
  });

  it('is the same for the same text and data, to the last id', () => {
    expect(published(draftOf(twinBytes()), demoYaml('plan-twin'))).toEqual(plan);
    expect(plan.source.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('has the working days that the notices give', () => {
    const calendar: WorkingCalendar = { version: 1, days: plan.calendar };
    const fiveAfter = (day: string): string => addWorkingDays(calendar, day, 5);
    expect(['2025-12-30', '2026-02-10', '2026-04-24', '2026-08-21', '2026-08-27', '2026-11-20'].map(fiveAfter)).toEqual([
      '2026-01-08',
      '2026-02-24',
      '2026-05-06',
      '2026-08-27',
      '2026-09-08',
      '2026-11-27',
    ]);
    expect(isWorkingDay(calendar, '2026-01-10')).toBe(true);
  });
});

describeRealPlan('the real plan, published with the demo data', () => {
  const real = published(draftOf(realBytes()), demoYaml('plan-2022'));

  it('is complete', () => {
    expect([real.areas.length, real.offerings.length, real.localities.length]).toEqual([7, 31, 6]);
    // bloc, 16 leads, 2 co-units, 1 parent, 6 Locality Unions
    expect(real.units).toHaveLength(26);
    expect(real.posts.filter(({ kind }) => kind === 'unitContact')).toHaveLength(16);
    expect(real.posts.filter(({ kind }) => kind === 'unitSecretary')).toEqual([]);
    expect(real.programme.id).toBe('programme-doan-khoi-2022');
  });

  it('gives the two Standing Committee members among the contacts one person and two posts each', () => {
    const both = real.people.filter(({ id }) => postsOf(real, id).length === 2).map(({ id }) => postsOf(real, id).sort());
    expect(both).toEqual([
      ['committeeMember', 'unitContact'],
      ['committeeMember', 'unitContact'],
    ]);
    expect(real.people.filter(({ contactHealth }) => contactHealth.phone === 'shared')).toHaveLength(2);
    expect(real.people.filter(({ contactHealth }) => contactHealth.email === 'missing')).toEqual([]);
  });
});

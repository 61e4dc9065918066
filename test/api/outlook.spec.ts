import 'reflect-metadata';
import { catalogueShape, outlookShape, toIso, type RequestOutlook } from '@chung-suc/api-contract';
import { END, START, anAgreement } from '../fixtures/requests';
import { OFFERINGS, PARTS } from '../fixtures/small-plan';
import { AgreementBench, iso } from './agreement-bench';
import { caseIn, fieldsOf, problemIn, shaped, type Api } from './api-client';

describe('what is limited, and what is told before somebody asks', () => {
  let on: AgreementBench;
  beforeAll(async () => {
    on = await AgreementBench.begin();
  });
  afterAll(() => on.end());
  beforeEach(() => on.clear());

  it('of a limited offering: where one stands in line, the place when it is freed, and who takes it', async () => {
    await on.asked({ offeringId: OFFERINGS.limited });
    const holder = on.bench.caseId;
    const inLine = await on.asked({ offeringId: OFFERINGS.limited }, on.rural);
    const next = await on.asked({ offeringId: OFFERINGS.limited }, on.rural);
    expect([inLine, next].map(({ stage, place }) => [stage, place?.standing, place?.position, place?.limit.vi])).toEqual([
      ['waiting', 'waiting', 1, '01 suất trong cả Kế hoạch'],
      ['waiting', 'waiting', 2, '01 suất trong cả Kế hoạch'],
    ]);
    expect(inLine.ifNobodyActs.at(-1)?.text.vi).toContain('chưa có suất nào trống');
    on.bench.caseId = inLine.id;
    expect(problemIn(await on.give(on.rural, 'take-place', { take: true })).code).toBe('noPlaceOffered');
    on.bench.caseId = holder;
    caseIn(await on.give(on.locality, 'cancel', { reason: 'Trường bận thi' }));
    on.bench.caseId = inLine.id;
    expect((await on.seen(on.rural)).place).toMatchObject({ standing: 'offered', position: null });
    on.bench.caseId = next.id;
    expect((await on.seen(on.rural)).place).toMatchObject({ standing: 'waiting', position: 1 });
    on.bench.caseId = inLine.id;
    expect(problemIn(await on.give(on.locality, 'take-place', { take: true })).code).toBe('notYours');
    expect(problemIn(await on.give(on.rural, 'take-place', { take: 'yes' })).errors).toMatchObject([{ field: 'take', code: 'wrongType' }]);
    expect(caseIn(await on.give(on.rural, 'take-place', { take: true }))).toMatchObject({
      stage: 'requested',
      place: { standing: 'held' },
    });
  });

  it('the catalogue says what can still be had, in all or in one’s own locality', async () => {
    const placesOf = async (who: Api) => {
      const { areas } = shaped(catalogueShape, await who.get('/api/catalogue'));
      const { capacity } = areas.flatMap(({ offerings }) => offerings).find(({ id }) => id === OFFERINGS.limited) ?? {};
      return [capacity?.limit.vi, capacity?.now?.left, capacity?.now?.title.vi];
    };
    expect(await placesOf(on.locality)).toEqual(['01 suất trong cả Kế hoạch', 1, 'còn 1/1 suất']);
    await on.asked({ offeringId: OFFERINGS.limited });
    expect(await placesOf(on.rural)).toEqual(['01 suất trong cả Kế hoạch', 0, 'đã đủ, chưa có địa phương chờ']);
    await on.asked({ offeringId: OFFERINGS.limited }, on.rural);
    expect(await placesOf(on.unit)).toEqual(['01 suất trong cả Kế hoạch', 0, 'đã đủ, 1 địa phương đang chờ']);

    const { database } = on.bench.db;
    await database.query(`UPDATE offering SET capacity_scope = 'locality' WHERE id = $1`, [OFFERINGS.limited]);
    try {
      await on.clear();
      await on.asked({ offeringId: OFFERINGS.limited });
      const limit = '01 suất ở mỗi địa phương';
      expect(await placesOf(on.locality)).toEqual([limit, 0, 'đã đủ, chưa có địa phương chờ']);
      expect(await placesOf(on.rural)).toEqual([limit, 1, 'còn 1/1 suất']);
      expect(await placesOf(on.unit)).toEqual([limit, undefined, undefined]); // speaks for no locality
    } finally {
      await database.query(`UPDATE offering SET capacity_scope = 'programme' WHERE id = $1`, [OFFERINGS.limited]);
    }
  });

  describe('before somebody asks', () => {
    const outlook = async (who: Api, over: Record<string, string> = {}): Promise<RequestOutlook> => {
      const query = new URLSearchParams({ offeringId: OFFERINGS.onsite, ...iso({ start: START, end: END }), ...over });
      return shaped(outlookShape, await who.get(`/api/requests/outlook?${query.toString()}`));
    };

    it('nothing stands in the way', async () => {
      const { afterwards, ...told } = await outlook(on.locality);
      expect(told).toEqual({ place: null, engagements: [], requests: [], likelyDuplicates: [], warnings: [] });
      // The same as the case says once it is asked for.
      const asked = await on.asked();
      expect(afterwards?.owed).toEqual(asked.duties.map(({ sentence }) => sentence));
      expect(afterwards?.coming).toEqual(asked.ifNobodyActs.map(({ at, text }) => ({ at, text })));
      await on.clear();
    });

    it('of the parts that are asked for, only their units answer', async () => {
      const all = await outlook(on.locality, { offeringId: OFFERINGS.withParts });
      expect(all.afterwards?.owed.map(({ vi }) => vi.split(' trước ')[0])).toEqual([
        'Đoàn Cơ quan Y trả lời Phường Ví Dụ về phần của mình',
        'Đoàn Sở Mẫu A trả lời Phường Ví Dụ',
      ]);
      const one = await outlook(on.locality, { offeringId: OFFERINGS.withParts, parts: PARTS.insurance });
      expect(one.afterwards?.owed.map(({ vi }) => vi.split(' trước ')[0])).toEqual(['Đoàn Cơ quan Y trả lời Phường Ví Dụ']);
      // None of them would not be taken.
      expect((await outlook(on.locality, { offeringId: OFFERINGS.withParts, parts: '' })).afterwards).toBeNull();
    });

    it('others who ask for the unit at that time are told without a name, rural communes first, and likely duplicates with theirs', async () => {
      const mine = await on.asked();
      on.bench.now += 60_000;
      await on.asked({}, on.rural);
      const told = await outlook(on.locality);
      expect(told.requests.map(({ own, rural: first }) => [own, first])).toEqual([
        [false, true],
        [true, false],
      ]);
      expect(JSON.stringify(told)).not.toContain('Minh Họa');
      expect(told.likelyDuplicates).toMatchObject([{ id: mine.id, number: mine.number, stageTitle: { vi: 'Chờ trả lời' } }]);
      expect(told.warnings.map(({ vi }) => vi)).toEqual([
        'Có 1 địa phương khác cũng đề nghị đơn vị vào giờ này, trong đó 1 ở địa bàn xã. Đơn vị chọn, địa bàn xã được xếp trước. Nên nêu thêm ngày khác.',
        `Địa phương đã có đề nghị ${mine.number} về nội dung này, 14h00–16h00, thứ Năm 18/06/2026. Xin kiểm tra để không gửi hai lần.`,
      ]);
      // Back to back is no clash, and another offering of the same unit is no duplicate.
      const after = { start: toIso(END), end: toIso(END + 3_600_000) };
      expect((await outlook(on.locality, after)).requests).toEqual([]);
      expect((await outlook(on.locality, { offeringId: OFFERINGS.limited })).likelyDuplicates).toEqual([]);
    });

    it('an engagement of the unit, and a place that is taken', async () => {
      await on.asked({ offeringId: OFFERINGS.limited });
      caseIn(await on.give(on.unit, 'agree', anAgreement()));
      await on.asked({ offeringId: OFFERINGS.limited }, on.rural);
      const told = await outlook(on.rural, { offeringId: OFFERINGS.limited });
      expect(told.engagements.map(({ when }) => when.vi)).toEqual(['14h00–16h00, thứ Năm 18/06/2026']);
      expect(told.place).toMatchObject({ count: 1, scope: 'programme', taken: 1, inLine: 1, left: 0 });
      expect(told.warnings.map(({ vi }) => vi.slice(0, 46))).toEqual([
        'Đã có địa phương đăng ký, không còn suất (01 s',
        'Đơn vị đã có hoạt động trùng giờ: 14h00–16h00,',
        `Địa phương đã có đề nghị ${(await on.seen(on.rural)).number} về nội d`,
      ]);
      // It only warns.
      expect((await on.asked({ offeringId: OFFERINGS.onsite }, on.rural)).stage).toBe('requested');
    });

    it.each([
      ['hours that end before they begin', { start: toIso(END), end: toIso(START) }, 400, [['end', 'endNotAfterStart']]],
      ['an instant that is none', { start: '18/06/2026' }, 400, [['start', 'notAnInstant']]],
      ['an offering that is not there', { offeringId: 'nowhere' }, 400, []],
    ])('is refused for %s', async (_, over, status, fields) => {
      const query = new URLSearchParams({ offeringId: OFFERINGS.onsite, ...iso({ start: START, end: END }), ...over });
      const problem = problemIn(await on.locality.get(`/api/requests/outlook?${query.toString()}`));
      expect(problem.status).toBe(status);
      expect(fieldsOf(problem)).toEqual(fields);
    });

    it('is for localities', async () => {
      const query = new URLSearchParams({ offeringId: OFFERINGS.onsite, ...iso({ start: START, end: END }) });
      expect(problemIn(await on.unit.get(`/api/requests/outlook?${query.toString()}`)).code).toBe('notALocality');
    });
  });
});

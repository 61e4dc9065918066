import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { catalogueShape, outlookShape, type CaseView, type RequestOutlook } from '@chung-suc/api-contract';
import { DEFAULT_COST_SPLIT, instantAt } from '@chung-suc/domain';
import { aReport, anAgreement } from '../fixtures/requests';
import { OFFERINGS } from '../fixtures/small-plan';
import { AgreementBench, aSupportRequest, iso, terms } from './agreement-bench';
import { caseIn, fieldsOf, problemIn, shaped, type Api, type ApiAnswer } from './api-client';

const HELD = { start: instantAt('2026-06-05', 8), end: instantAt('2026-06-05', 10) };

const aRegistration = (over: Record<string, unknown> = {}) => {
  const { acceptsCostSplit: _accepts, ...details } = anAgreement();
  return { offeringId: OFFERINGS.onsite, localityId: 'phuong-vi-du', terms: terms(iso(HELD)), details, report: aReport(), ...over };
};

describe('the two doors', () => {
  let on: AgreementBench;
  beforeAll(async () => {
    on = await AgreementBench.begin();
  });
  afterAll(() => on.end());
  beforeEach(() => on.clear());

  describe('through the committee', () => {
    const asked = (over: Record<string, unknown> = {}): Promise<CaseView> => on.asked({ channel: 'committee', ...over });

    it('its office says which unit is asked; from then on the case goes as if asked directly', async () => {
      const opened = await asked();
      expect(opened).toMatchObject({ stage: 'matching', stageTitle: { vi: 'Chờ kết nối với đơn vị' }, channel: { code: 'committee' } });
      expect(opened.sentence.vi).toContain('Văn phòng kết nối Phường Ví Dụ với một đơn vị trước 17h00');
      expect(opened.duties.map(({ id, owedBy }) => [id, owedBy.title])).toEqual([['match-1', 'Cán bộ điều phối']]);
      expect((await on.seen(on.coordinator)).commands.find(({ command }) => command === 'match')?.open).toBe(true);
      const matched = caseIn(await on.give(on.coordinator, 'match', { note: 'Gần địa bàn' }));
      expect(matched).toMatchObject({ stage: 'requested', unit: { name: 'Đoàn Sở Mẫu A' } });
      expect(matched.timeline.find(({ what }) => what === 'matched')).toMatchObject({
        text: { vi: 'Đ/c Nháp (Đoàn Khối Thử Nghiệm) kết nối với đơn vị: Đoàn Sở Mẫu A.' },
        detail: 'Gần địa bàn',
      });
      expect(caseIn(await on.give(on.unit, 'agree', anAgreement())).stage).toBe('agreed');
    });

    it('or another than the plan names; the plan’s assignment stays', async () => {
      await asked();
      const matched = caseIn(await on.give(on.member, 'match', { unitId: 'branch-mau' }));
      expect(matched).toMatchObject({ unit: { name: 'Chi đoàn Trung tâm Mẫu' }, assignedUnit: { name: 'Đoàn Sở Mẫu A' } });
    });

    it('also where the plan assigns nobody: then a unit has to be named', async () => {
      const opened = await asked({ offeringId: OFFERINGS.unassigned });
      expect(opened.stage).toBe('matching');
      expect((await on.seen(on.coordinator)).commands.find(({ command }) => command === 'match')?.open).toBe(true);
      expect(fieldsOf(problemIn(await on.give(on.coordinator, 'match', {})))).toEqual([['unitId', 'required']]);
      expect(caseIn(await on.give(on.coordinator, 'match', { unitId: 'unit-mau-a' })).unit.name).toBe('Đoàn Sở Mẫu A');
    });

    it('the catalogue says by which door each can be asked for, and by whom it can be registered', async () => {
      const offerings = async (who: Api) => shaped(catalogueShape, await who.get('/api/catalogue')).areas.flatMap((area) => area.offerings);
      const doors = Object.fromEntries(
        (await offerings(on.locality)).map(({ id, channels, registrable }) => [id, [channels, registrable]]),
      );
      expect(doors).toMatchObject({
        [OFFERINGS.onsite]: [['direct', 'committee'], false],
        [OFFERINGS.withParts]: [['direct', 'committee'], false],
        [OFFERINGS.unassigned]: [['committee'], false],
        [OFFERINGS.invitation]: [[], false],
      });
      const mine = (await offerings(on.unit)).filter(({ registrable }) => registrable).map(({ id }) => id);
      const { localities } = shaped(catalogueShape, await on.unit.get('/api/catalogue'));
      expect(localities).toEqual([
        { id: 'phuong-vi-du', name: 'Phường Ví Dụ' },
        { id: 'xa-minh-hoa', name: 'Xã Minh Họa' },
      ]);
      expect(mine.sort()).toEqual([OFFERINGS.onsite, OFFERINGS.limited, OFFERINGS.withCoUnit, OFFERINGS.withParts].sort());
    });

    it.each([
      ['by the locality', 'locality', {}, 403, 'notYours', []],
      ['with a unit that is not there', 'coordinator', { unitId: 'nowhere' }, 400, 'invalidFields', [['unitId', 'unknownUnit']]],
      ['with a note too long', 'member', { note: 'x'.repeat(5_000) }, 400, 'invalidFields', [['note', 'tooLong']]],
      ['with a field that is not there', 'member', { unit: 'x' }, 400, 'invalidFields', [['unit', 'unknownField']]],
    ] as const)('is not matched %s', async (_, who, body, status, code, fields) => {
      await asked();
      const problem = problemIn(await on.give(on[who], 'match', body));
      expect([problem.status, problem.code]).toEqual([status, code]);
      expect(fieldsOf(problem)).toEqual(fields);
    });

    it('is too late after the start, and when it was matched', async () => {
      await asked();
      const now = on.bench.now;
      on.bench.now = instantAt('2026-06-18', 14);
      expect(problemIn(await on.give(on.coordinator, 'match', {})).code).toBe('startPassed');
      on.bench.now = now;
      caseIn(await on.give(on.coordinator, 'match', {}));
      const late = problemIn(await on.give(on.member, 'match', {}));
      expect(late.code).toBe('stageRefuses');
      expect(late.detail.vi).toContain('Đ/c Nháp vừa kết nối với đơn vị');
      expect(problemIn(await on.locality.post('/api/cases', aSupportRequest({ channel: 'phone' }))).errors).toMatchObject([
        { field: 'channel', code: 'notAChoice' },
      ]);
    });
  });

  describe('after the fact', () => {
    const register = (over: Record<string, unknown> = {}, who: Api = on.unit, key = randomUUID()): Promise<ApiAnswer> =>
      who.post('/api/registrations', aRegistration(over), key);
    const registered = async (over: Record<string, unknown> = {}): Promise<CaseView> => {
      const opened = caseIn(await register(over), 201);
      on.bench.caseId = opened.id;
      return opened;
    };

    it('the unit registers what it has held, the locality confirms, and the committee reviews', async () => {
      const answer = await register();
      const opened = caseIn(answer, 201);
      on.bench.caseId = opened.id;
      expect(answer.headers.get('location')).toBe(`/api/cases/${opened.id}`);
      expect(opened).toMatchObject({
        stage: 'registered',
        registration: { by: 'Nguyễn Văn Thử', organisation: 'Đoàn Sở Mẫu A' },
        report: { total: 118 },
        agreement: { contents: anAgreement().contents },
      });
      expect(opened.timeline.filter(({ kind }) => kind === 'event').map(({ text }) => text.vi)).toEqual([
        'Đ/c Thử (Đoàn Sở Mẫu A) ghi nhận hoạt động đã tự tổ chức: 118 người tham dự.',
      ]);
      expect(opened.duties.map(({ id, owedBy }) => [id, owedBy.organisation])).toEqual([['confirm-1', 'Phường Ví Dụ']]);
      expect(problemIn(await on.give(on.member, 'review', {})).code).toBe('stageRefuses');
      expect(caseIn(await on.give(on.locality, 'confirm', { tookPlace: true })).stage).toBe('reported');
      expect(caseIn(await on.give(on.member, 'review', {})).stage).toBe('reviewed');
    });

    it('contradicted by the locality it goes to the committee, which accepts it or closes it', async () => {
      await registered();
      const said = caseIn(await on.give(on.locality, 'confirm', { tookPlace: false, comment: 'Phường không biết hoạt động này' }));
      expect(said.escalations).toMatchObject([{ trigger: 'trouble' }]);
      const kept = caseIn(await on.give(on.member, 'adjust', { resolution: { kind: 'keep' }, reason: 'Có ảnh và biên bản' }));
      expect(kept.stage).toBe('reported');
    });

    it.each([
      ['by a locality', {}, 'locality', 403, 'notYours', []],
      ['by another unit', {}, 'branch', 403, 'notYours', []],
      ['of an offering that is not there', { offeringId: 'x' }, 'unit', 400, 'unknownOffering', [['offeringId', 'required']]],
      ['of what the committee organises', { offeringId: OFFERINGS.invitation }, 'unit', 409, 'offeringNotRequestable', []],
      ['for a locality that is not there', { localityId: 'x' }, 'unit', 400, 'invalidFields', [['localityId', 'unknownLocality']]],
      ['before it is over', { terms: terms() }, 'unit', 400, 'invalidFields', [['terms.end', 'notOverYet']]],
      [
        'without what was treated, and without figures',
        { details: { presenters: [], contents: '' }, report: { attendance: [], summary: '' } },
        'unit',
        400,
        'invalidFields',
        [
          ['details.contents', 'required'],
          ['details.presenters', 'required'],
          ['report.attendance', 'required'],
          ['report.summary', 'required'],
        ],
      ],
      ['without a report', { report: undefined }, 'unit', 400, 'invalidFields', [['report', 'required']]],
    ] as const)('is refused %s', async (_, over, who, status, code, fields) => {
      const problem = problemIn(await register(over, on[who]));
      expect([problem.status, problem.code]).toEqual([status, code]);
      expect(fieldsOf(problem)).toEqual(fields);
    });

    it('needs a place of a limited offering, hours in which the unit was free, and a key of its own', async () => {
      await registered({ offeringId: OFFERINGS.limited });
      const other = { start: HELD.start + 86_400_000, end: HELD.end + 86_400_000 };
      expect(problemIn(await register({ offeringId: OFFERINGS.limited, terms: terms(iso(other)) })).code).toBe('noPlaceLeft');
      expect(problemIn(await register()).code).toBe('unitTaken');
      const key = randomUUID();
      const once = caseIn(await register({ terms: terms(iso(other)) }, on.unit, key), 201);
      expect(caseIn(await register({ terms: terms(iso(other)) }, on.unit, key), 201).id).toBe(once.id);
      expect(problemIn(await register({}, on.unit, key))).toMatchObject({ status: 422, code: 'keyReused' });
    });

    it('what that locality has already is shown before, past included, to the unit that may register', async () => {
      const outlook = async (who: Api, over: Record<string, string> = {}): Promise<ApiAnswer> => {
        const query = new URLSearchParams({ offeringId: OFFERINGS.onsite, localityId: 'phuong-vi-du', ...iso(HELD), ...over });
        return who.get(`/api/requests/outlook?${query.toString()}`);
      };
      const told = async (over: Record<string, string> = {}): Promise<RequestOutlook> => shaped(outlookShape, await outlook(on.unit, over));
      const free = await told();
      expect(free).toMatchObject({ likelyDuplicates: [], warnings: [] });
      const before = await registered();
      // What follows is told beforehand as the case itself says it.
      expect(free.afterwards?.owed.map(({ vi }) => vi)).toEqual(before.duties.map(({ sentence }) => sentence.vi));
      expect(free.afterwards?.coming.map(({ text }) => text)).toEqual(before.ifNobodyActs.map(({ text }) => text));
      await on.give(on.locality, 'confirm', { tookPlace: true });
      await on.give(on.member, 'review', {});
      expect(caseIn(await on.give(on.unit, 'commend', { people: [], nobodyThisTime: true })).stage).toBe('closed');
      const again = await told();
      expect(again.likelyDuplicates).toMatchObject([{ id: before.id, stageTitle: { vi: 'Đã khép lại' } }]);
      expect(again.warnings.map(({ vi }) => vi)).toEqual([
        'Đơn vị đã có hoạt động khác trùng giờ: 08h00–10h00, thứ Sáu 05/06/2026. Xin kiểm tra lại giờ.',
        expect.stringContaining(`Địa phương này đã có hồ sơ ${before.number}`) as string,
      ]);
      expect((await told({ localityId: 'xa-minh-hoa' })).likelyDuplicates).toEqual([]);
      expect(problemIn(await outlook(on.branch)).code).toBe('notYours');
      expect(problemIn(await outlook(on.locality)).code).toBe('notYours');
    });
  });

  describe('what nobody can help', () => {
    const suspended = async (): Promise<CaseView> => {
      await on.asked();
      caseIn(await on.give(on.unit, 'agree', anAgreement()));
      return caseIn(await on.give(on.coordinator, 'suspend', { reason: 'Ngập lụt', until: '2026-06-15' }));
    };

    it('stands still until a day, and goes on with fresh due times; the calendar entry with it', async () => {
      const still = await suspended();
      expect(still).toMatchObject({
        stage: 'suspended',
        suspension: { until: '2026-06-15', reason: 'Ngập lụt', owedBy: { title: 'Cán bộ điều phối' } },
        calendarEntry: { withdrawn: true, sequence: 1 },
      });
      expect(still.duties.map(({ id }) => id)).toEqual(['resume-1']);
      expect(still.timeline.find(({ what }) => what === 'suspended')).toMatchObject({
        text: { vi: 'Đ/c Nháp (Đoàn Khối Thử Nghiệm) tạm dừng: đến 15/06/2026.' },
        detail: 'Ngập lụt',
      });
      const later = caseIn(await on.give(on.member, 'suspend', { reason: 'Còn ngập', until: '2026-06-16' }));
      expect(later.suspension).toMatchObject({ until: '2026-06-16', reason: 'Còn ngập' });
      const goesOn = caseIn(await on.give(on.coordinator, 'resume', { remark: 'Nước đã rút' }));
      expect(goesOn).toMatchObject({ stage: 'agreed', suspension: null, calendarEntry: { withdrawn: false, sequence: 2 } });
    });

    it('another date is offered when its own has passed, or it is closed', async () => {
      await suspended();
      on.bench.now = instantAt('2026-06-19', 8);
      expect(problemIn(await on.give(on.coordinator, 'resume', {})).code).toBe('startPassed');
      const date = { kind: 'otherDate', ...iso({ start: instantAt('2026-06-25', 14), end: instantAt('2026-06-25', 16) }) };
      const offered = caseIn(await on.give(on.member, 'adjust', { resolution: { kind: 'offer', remedies: [date] }, reason: 'Dời' }));
      expect(offered.duties.map(({ kind }) => kind)).toContain('choose');
    });

    it.each([
      ['by a side', 'unit', { reason: 'Bận', until: '2026-06-15' }, 403, 'notYours', []],
      ['without a reason', 'member', { reason: ' ', until: '2026-06-15' }, 400, 'invalidFields', [['reason', 'required']]],
      ['until a day that is none', 'member', { reason: 'Lũ', until: '31/6' }, 400, 'invalidFields', [['until', 'notADay']]],
      ['until yesterday', 'member', { reason: 'Lũ', until: '2026-06-09' }, 400, 'invalidFields', [['until', 'notLater']]],
      ['for a year', 'member', { reason: 'Lũ', until: '2027-06-09' }, 400, 'invalidFields', [['until', 'tooFar']]],
    ] as const)('is not suspended %s', async (_, who, body, status, code, fields) => {
      await on.asked();
      const problem = problemIn(await on.give(on[who], 'suspend', body));
      expect([problem.status, problem.code]).toEqual([status, code]);
      expect(fieldsOf(problem)).toEqual(fields);
    });

    it('is not resumed by a side, nor when it does not stand still', async () => {
      await suspended();
      expect(problemIn(await on.give(on.locality, 'resume', {})).code).toBe('notYours');
      caseIn(await on.give(on.coordinator, 'resume', {}));
      const late = problemIn(await on.give(on.member, 'resume', {}));
      expect(late.code).toBe('stageRefuses');
      expect(late.detail.vi).toContain('cho tiếp tục');
    });
  });

  it('a cost line that nobody takes is agreed on and not forgotten', async () => {
    const costs = DEFAULT_COST_SPLIT.map((line) => (line.item === 'sound' ? { ...line, bearer: 'nobody' } : line));
    const opened = await on.asked({ terms: terms({ costs }) });
    expect(opened.openCosts).toEqual([{ item: 'sound', title: { vi: 'âm thanh', en: 'sound' } }]);
    expect(opened.whoPays.find(({ bearer }) => bearer === 'nobody')).toMatchObject({
      title: { vi: 'Chưa ai lo' },
      items: [{ vi: 'âm thanh' }],
    });
    expect(caseIn(await on.give(on.unit, 'agree', anAgreement())).duties.find(({ kind }) => kind === 'hold')?.reminders).toEqual([
      '2026-06-17T08:00:00+07:00',
    ]);
  });
});

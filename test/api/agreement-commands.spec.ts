import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { toIso } from '@chung-suc/api-contract';
import { DEFAULT_COST_SPLIT, instantAt } from '@chung-suc/domain';
import { END, START, aDecline, anAgreement } from '../fixtures/requests';
import { OFFERINGS } from '../fixtures/small-plan';
import { AgreementBench, MOVED, OTHER, aProposal, aSupportRequest, iso, terms } from './agreement-bench';
import { caseIn, fieldsOf, problemIn } from './api-client';

describe('the commands of the whole agreement', () => {
  let on: AgreementBench;
  beforeAll(async () => {
    on = await AgreementBench.begin();
  });
  afterAll(() => on.end());
  beforeEach(() => on.clear());

  it('proposals are versions, each with what differs, who has consented and who is awaited', async () => {
    const opened = await on.asked({ otherDates: [iso(OTHER)] });
    expect(opened.versions).toMatchObject([
      {
        n: 1,
        by: 'locality',
        proposed: false,
        standing: 'open',
        differences: [],
        otherDates: [iso(OTHER)],
        consents: [{ role: 'locality' }],
      },
    ]);
    expect(opened.proposal).toMatchObject({ n: 1, proposed: false, awaited: [{ role: 'unit', name: 'Đoàn Sở Mẫu A' }] });
    expect(opened.calendarEntry).toBeNull();

    const proposed = caseIn(await on.give(on.unit, 'propose', aProposal({ otherDates: [iso(OTHER)] })));
    expect(proposed).toMatchObject({ stage: 'requested', terms: iso({ start: START, end: END }) });
    expect(proposed.sentence.vi).toContain('Phường Ví Dụ trả lời đề xuất của Đoàn Sở Mẫu A trước');
    expect(proposed.sentence.en).toContain('Phường Ví Dụ answers what Đoàn Sở Mẫu A proposes');
    expect(proposed.proposal).toMatchObject({ n: 2, by: 'unit', proposed: true, awaited: [{ role: 'locality' }] });
    expect(proposed.proposal?.differences.map(({ field, before, after }) => [field, before?.vi, after?.vi])).toEqual([
      ['span', '14h00–16h00, thứ Năm 18/06/2026', '08h00–10h00, thứ Sáu 19/06/2026'],
    ]);
    expect(proposed.duties.map(({ id, title }) => [id, title.vi])).toEqual([['consent-2', 'Trả lời đề xuất']]);

    const agreed = caseIn(await on.give(on.locality, 'accept', { version: 2, date: 0 }));
    expect(agreed).toMatchObject({
      stage: 'agreed',
      terms: iso(OTHER),
      proposal: null,
      agreement: { contents: 'An toàn thực phẩm' },
      calendarEntry: { ...iso(OTHER), sequence: 0, withdrawn: false },
    });
    expect(agreed.versions.map(({ n, standing, consents }) => [n, standing, consents.map(({ role }) => role)])).toEqual([
      [1, 'superseded', ['locality']],
      [2, 'superseded', ['unit']],
      [3, 'agreed', ['unit', 'locality']],
    ]);
    expect(agreed.timeline.filter(({ kind }) => kind === 'event').map(({ what }) => what)).toEqual([
      'requested',
      'proposed',
      'proposed',
      'agreed',
    ]);
    expect(agreed.timeline.map(({ text }) => text.vi)).toEqual(
      expect.arrayContaining([
        'Đ/c Thử (Đoàn Sở Mẫu A) đề xuất: 08h00–10h00, thứ Sáu 19/06/2026 hoặc 14h00–16h00, thứ Năm 25/06/2026.',
        'Đ/c Phỏng (Phường Ví Dụ) chọn thời gian: 14h00–16h00, thứ Năm 25/06/2026.',
        'Đ/c Phỏng (Phường Ví Dụ) trả lời: đồng ý với đề xuất, các bên đã thống nhất.',
      ]),
    );
  });

  it('a change of what is agreed waits for consent; a calendar entry counts it; turned down, all stays', async () => {
    await on.asked();
    caseIn(await on.give(on.unit, 'agree', { ...anAgreement(), version: 1 }));
    caseIn(await on.give(on.locality, 'propose', aProposal({ details: null })));
    const kept = caseIn(await on.give(on.unit, 'turn-down', { version: 2, reason: 'Báo cáo viên bận' }));
    expect(kept).toMatchObject({ stage: 'agreed', proposal: null, calendarEntry: { sequence: 0 } });
    expect(kept.versions.map(({ standing }) => standing)).toEqual(['agreed', 'turnedDown']);
    caseIn(await on.give(on.unit, 'propose', aProposal({ version: 2 })));
    const moved = caseIn(await on.give(on.locality, 'accept', { version: 3 }));
    expect(moved).toMatchObject({ stage: 'agreed', terms: iso(MOVED), calendarEntry: { ...iso(MOVED), sequence: 1 } });
    expect(moved.versions.map(({ standing }) => standing)).toEqual(['superseded', 'turnedDown', 'agreed']);
    expect((await on.seen(on.locality)).commands.find(({ command }) => command === 'turnDown')?.closedBecause?.code).toBe(
      'nothingProposed',
    );
  });

  it.each([
    ['consent to an old version', 'accept', { version: 1 }, 409, 'versionSuperseded', []],
    ['consent on a date that is not named', 'accept', { version: 2, date: 4 }, 400, 'invalidFields', [['date', 'unknownOption']]],
    ['a proposal identical to the one before', 'propose', { version: 2, details: null }, 400, 'invalidFields', [['terms', 'sameAsBefore']]],
    ['a proposal against an old version', 'propose', { version: 1, terms: 'late' }, 409, 'versionSuperseded', []],
    ['an end before the start', 'propose', { version: 2, terms: 'turned' }, 400, 'invalidFields', [['terms.end', 'endNotAfterStart']]],
    [
      'a negative head-count',
      'propose',
      { version: 2, terms: 'negative' },
      400,
      'invalidFields',
      [['terms.audience.0.count', 'headCountRange']],
    ],
    [
      'an absurd head-count',
      'propose',
      { version: 2, terms: 'absurd' },
      400,
      'invalidFields',
      [['terms.audience.0.count', 'headCountRange']],
    ],
    ['four other dates', 'propose', { version: 2, terms: 'late', otherDates: 4 }, 400, 'invalidFields', [['otherDates', 'tooManyDates']]],
    [
      'the same date twice',
      'propose',
      { version: 2, terms: 'late', otherDates: [OTHER, OTHER].map(iso) },
      400,
      'invalidFields',
      [['otherDates.1.start', 'sameDate']],
    ],
    ['a cost line left out', 'propose', { version: 2, terms: 'costless' }, 400, 'invalidFields', [['terms.costs', 'costLineMissing']]],
    ['half a number', 'accept', { version: 2.5 }, 400, 'invalidFields', [['version', 'wrongType']]],
    ['nothing', 'accept', {}, 400, 'invalidFields', [['version', 'required']]],
    ['a reason that is none', 'cancel', { reason: '  ' }, 400, 'invalidFields', [['reason', 'required']]],
    ['a change turned down before anything is agreed', 'turn-down', { version: 2, reason: 'Bận' }, 409, 'stageRefuses', []],
    ['a place that nobody offers', 'take-place', { take: true }, 409, 'stageRefuses', []],
    ['a report returned before there is one', 'return-report', { missing: 'Tất cả' }, 409, 'stageRefuses', []],
  ] as const)('refuses %s, in both languages, and nothing changes', async (_, path, typed, status, code, fields) => {
    await on.asked();
    caseIn(await on.give(on.unit, 'propose', aProposal()));
    const before = await on.bench.eventKinds();
    const LATE = { start: instantAt('2026-07-01', 8), end: instantAt('2026-07-01', 10) };
    const some: Record<string, unknown> = {
      late: terms(iso(LATE)),
      turned: terms({ ...iso(LATE), start: toIso(LATE.end), end: toIso(LATE.start) }),
      negative: terms({ ...iso(LATE), audience: [{ group: 'youngOfficials', count: -5 }] }),
      absurd: terms({ ...iso(LATE), audience: [{ group: 'youngOfficials', count: 1_000_000 }] }),
      costless: terms({ ...iso(LATE), costs: DEFAULT_COST_SPLIT.slice(1) }),
    };
    const body: Record<string, unknown> = { ...(path === 'propose' ? aProposal() : {}), ...typed };
    if (typeof body['terms'] === 'string') body['terms'] = some[body['terms']];
    if (body['otherDates'] === 4) {
      body['otherDates'] = [2, 3, 4, 5].map((day) => iso({ start: instantAt(`2026-07-0${day}`, 8), end: instantAt(`2026-07-0${day}`, 9) }));
    }
    // Whoever may not give a command at all would hear only that.
    const problem = problemIn(await on.give(path === 'return-report' ? on.member : on.locality, path, body));
    expect(problem).toMatchObject({ status, code });
    expect(fieldsOf(problem)).toEqual(fields);
    expect(await on.bench.eventKinds()).toEqual(before);
  });

  it('a date at which the unit is engaged is refused to whoever comes second, and free again when the first is cancelled', async () => {
    await on.asked();
    const first = on.bench.caseId;
    caseIn(await on.give(on.unit, 'agree', anAgreement()));
    await on.asked({ otherDates: [iso(OTHER)] }, on.rural);
    const refused = problemIn(await on.give(on.unit, 'agree', anAgreement()));
    expect(refused).toMatchObject({ status: 409, code: 'unitTaken' });
    expect((await on.seen(on.unit)).version).toBe(1);
    const second = on.bench.caseId;
    on.bench.caseId = first;
    const cancelled = caseIn(await on.give(on.locality, 'cancel', { reason: 'Mưa lũ' }));
    expect(cancelled).toMatchObject({
      stage: 'closed',
      outcome: 'cancelledByLocality',
      calendarEntry: { sequence: 1, withdrawn: true },
      duties: [],
    });
    on.bench.caseId = second;
    expect(caseIn(await on.give(on.unit, 'agree', anAgreement())).stage).toBe('agreed');
  });

  it('a cancelled case is asked for again as a linked one, by its own locality and for the same offering', async () => {
    const { id } = await on.asked();
    problemIn(await on.locality.post('/api/cases', aSupportRequest({ restores: id })));
    caseIn(await on.give(on.locality, 'cancel', { reason: 'Mưa lũ' }));
    expect(problemIn(await on.rural.post('/api/cases', aSupportRequest({ restores: id })))).toMatchObject({
      status: 409,
      code: 'notRestorable',
    });
    const again = await on.asked({ restores: id });
    expect(again.restores).toMatchObject({ id, href: `/api/cases/${id}` });
    on.bench.caseId = id;
    expect((await on.seen(on.locality)).restoredBy).toMatchObject([{ id: again.id, number: again.number }]);
    expect(problemIn(await on.locality.post('/api/cases', aSupportRequest({ restores: randomUUID() }))).code).toBe('notRestorable');
  });

  it('a co-unit reads the case, consents to what the sides have settled, or cannot', async () => {
    const opened = await on.asked({ offeringId: OFFERINGS.withCoUnit });
    expect(opened.coUnits).toMatchObject([
      { id: 'branch-mau', name: 'Chi đoàn Trung tâm Mẫu', answeredBy: { name: 'Hoàng Văn Tạm' }, standing: 'notAsked' },
    ]);
    expect(opened.people.map(({ role }) => role.vi)).toContain('Đơn vị phối hợp');
    const settled = caseIn(await on.give(on.unit, 'agree', anAgreement()));
    expect(settled).toMatchObject({ stage: 'requested', coUnits: [{ standing: 'awaited' }], proposal: { awaited: [{ role: 'coUnit' }] } });
    expect(settled.sentence.vi).toContain('Chi đoàn Trung tâm Mẫu xác nhận phối hợp cùng Đoàn Sở Mẫu A trước');
    const list = (await on.branch.get('/api/cases')).body as { cases: { id: string; sentence: { vi: string } }[] };
    expect(list.cases.find(({ id }) => id === opened.id)?.sentence).toEqual(settled.sentence);
    const duties = (await on.branch.get('/api/duties')).body as { duties: { kind: string; case: { id: string } }[] };
    expect(duties.duties.map(({ kind, case: { id } }) => [kind, id])).toEqual([['join', opened.id]]);
    expect(problemIn(await on.give(on.branch, 'accept', { version: 1, date: 0 })).errors).toMatchObject([
      { field: 'date', code: 'unknownOption' },
    ]);
    const agreed = caseIn(await on.give(on.branch, 'accept', { version: 1 }));
    expect(agreed).toMatchObject({ stage: 'agreed', coUnits: [{ standing: 'consented' }] });

    await on.asked({ offeringId: OFFERINGS.withCoUnit, terms: terms(iso(OTHER)) });
    caseIn(await on.give(on.unit, 'agree', anAgreement()));
    const declined = caseIn(await on.give(on.branch, 'decline', aDecline()));
    expect(declined).toMatchObject({ stage: 'requested', coUnits: [{ standing: 'declined' }] });
    const without = caseIn(await on.give(on.member, 'adjust', { resolution: { kind: 'keep' }, reason: 'Đơn vị tự làm được' }));
    expect(without).toMatchObject({ stage: 'agreed', coUnits: [] });
    expect(without.timeline.map(({ text }) => text.vi)).toEqual(
      expect.arrayContaining(['Tiếp tục mà không có đơn vị phối hợp Chi đoàn Trung tâm Mẫu.', 'Các bên đã thống nhất.']),
    );
  });

  it('a report is returned once or more, and says what is missing', async () => {
    await on.bench.caseAfter('reported');
    expect(fieldsOf(problemIn(await on.give(on.member, 'return-report', { missing: ' ' })))).toEqual([['missing', 'required']]);
    expect(problemIn(await on.give(on.unit, 'return-report', { missing: 'Ảnh' })).code).toBe('notYours');
    const returned = caseIn(await on.give(on.member, 'return-report', { missing: 'Thiếu số cán bộ trẻ' }));
    expect(returned).toMatchObject({ stage: 'held', duties: [{ id: 'report-2' }] });
    expect(returned.timeline.find(({ kind, what }) => kind === 'event' && what === 'reportReturned')).toMatchObject({
      text: { vi: 'Đ/c Định (Đoàn Khối Thử Nghiệm) đề nghị bổ sung báo cáo.' },
      detail: 'Thiếu số cán bộ trẻ',
    });
  });
});

import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { caseListShape, myDutiesShape, previewShape } from '@chung-suc/api-contract';
import { instantAt } from '@chung-suc/domain';
import { aRequest } from '../fixtures/requests';
import { OFFERINGS, PEOPLE } from '../fixtures/small-plan';
import { apiAs, caseIn, fieldsOf, problemIn, shaped, type ApiAnswer } from './api-client';
import { PagesBench } from './pages-bench';

const A_REASON = { reason: 'Kịp thời điều chỉnh' };
type Who = keyof typeof PEOPLE;

/** The commands of an adjustment through the API, and what the case says of itself, without an engine. */
describe('trouble and the committee through the API', () => {
  let bench: PagesBench;
  beforeAll(async () => {
    bench = await PagesBench.begin();
  });
  afterAll(() => bench.end());

  const as = async (who: Who) => apiAs(await bench.url(), PEOPLE[who]);
  const give = async (who: Who, path: string, body: object): Promise<ApiAnswer> =>
    (await as(who)).post(`/api/cases/${bench.caseId}/commands/${path}`, body);
  const read = async (who: Who) => caseIn(await (await as(who)).get(`/api/cases/${bench.caseId}`));
  const duties = async (who: Who) =>
    shaped(myDutiesShape, await (await as(who)).get('/api/duties')).duties.filter((duty) => duty.case.id === bench.caseId);

  const declined = async (): Promise<void> => {
    await bench.caseAfter('requested');
    bench.now = instantAt('2026-06-12', 16, 40);
    const body = { reason: 'Báo cáo viên ốm', alternative: 'Tuần sau', knewAt: '2026-06-11T20:00:00+07:00' };
    expect(caseIn(await give('unitContact', 'decline', body)).stage).toBe('requested');
    await bench.prepare();
  };

  it('a decline opens the case to the committee, with both delays apart and proposals with their grounds', async () => {
    await declined();
    bench.now = instantAt('2026-06-15', 9);
    const { escalations, ifNobodyActs, duties: owed, assignedUnit } = await read('coordinator');
    expect(escalations).toMatchObject([
      {
        n: 1,
        trigger: 'declined',
        openedAt: '2026-06-12T16:40:00+07:00',
        decidedAt: null,
        telling: { knewAt: '2026-06-11T20:00:00+07:00', toldAt: '2026-06-12T16:40:00+07:00', workingDays: 1 },
        deciding: { workingDays: 1 },
        recused: [],
      },
    ]);
    expect(escalations[0]?.proposals[0]).toMatchObject({ text: { vi: 'Chuyển Chi đoàn Trung tâm Mẫu thực hiện' } });
    expect(owed.map(({ id, alsoBy }) => [id, alsoBy.length])).toEqual([['decide-1', 1]]);
    expect(assignedUnit.id).toBe('unit-mau-a');
    // The committee's own decision is at the top: nothing climbs from there.
    expect(ifNobodyActs).toEqual([]);
    for (const who of ['reviewer', 'tiedReviewer'] as const) expect((await duties(who)).map(({ id }) => id)).toEqual(['decide-1']);
    expect(await duties('unitContact')).toEqual([]);
  });

  it('the list says what the committee owes and whether it is mine, beside what else is owed', async () => {
    await declined();
    const summary = async (who: Who) =>
      shaped(caseListShape, await (await as(who)).get('/api/cases?limit=200')).cases.find(({ id }) => id === bench.caseId);
    const decision = { due: { kind: 'decide' }, sentence: { vi: expect.stringContaining('Ban Thường vụ quyết định') as string } };
    expect(await summary('reviewer')).toMatchObject({
      escalated: true,
      stageTitle: { vi: 'Chờ quyết định' },
      decision: { ...decision, mine: true },
    });
    for (const who of ['unitContact', 'observer'] as const)
      expect(await summary(who)).toMatchObject({ decision: { ...decision, mine: false } });
    expect(caseIn(await give('reviewer', 'adjust', { resolution: { kind: 'close' }, ...A_REASON })).outcome).toBe('declined');
    expect(await summary('reviewer')).toMatchObject({ escalated: false, decision: null, stageTitle: { vi: 'Đơn vị chưa thể hỗ trợ' } });
  });

  it('what a command leads to can be asked before anything is entered, and is refused as the command would be', async () => {
    await bench.caseAfter('requested');
    const foreseen = async (who: Who, command: string) => (await as(who)).post(`/api/cases/${bench.caseId}/preview`, { command });
    const before = await bench.everything();
    expect(shaped(previewShape, await foreseen('unitContact', 'agree'))).toMatchObject({
      stage: 'agreed',
      sentence: { vi: 'Đoàn Sở Mẫu A và Phường Ví Dụ thực hiện 14h00–16h00, thứ Năm 18/06/2026.' },
      owed: [],
    });
    expect(problemIn(await foreseen('localityContact', 'agree')).code).toBe('notYours');
    expect(await bench.everything()).toEqual(before);
  });

  it('another unit takes over; the plan’s assignment stays, and the former unit reads no more', async () => {
    await declined();
    const body = { resolution: { kind: 'reassign', unitId: 'branch-mau' }, ...A_REASON };
    const after = caseIn(await give('reviewer', 'adjust', body));
    expect(after).toMatchObject({ stage: 'requested', unit: { id: 'branch-mau' }, assignedUnit: { id: 'unit-mau-a' } });
    expect(after.escalations[0]).toMatchObject({ decidedAt: '2026-06-12T16:40:00+07:00', deciding: { workingDays: 0 } });
    expect(after.timeline.map(({ what }) => what)).toEqual(expect.arrayContaining(['declined', 'escalated', 'adjusted', 'reassigned']));
    expect((await duties('branchContact')).map(({ id }) => id)).toEqual(['answer-2']);
    expect(problemIn(await (await as('unitContact')).get(`/api/cases/${bench.caseId}`)).code).toBe('notYours');
    expect((await read('branchContact')).ifNobodyActs.length).toBeGreaterThan(0);
  });

  it('an offer is the locality’s to choose from; then the unit is asked again', async () => {
    await declined();
    const start = '2026-06-25T14:00:00+07:00';
    const date = { kind: 'otherDate', start, end: '2026-06-25T16:00:00+07:00' };
    const online = { kind: 'otherMode', mode: 'online', place: 'Trực tuyến' };
    caseIn(await give('reviewer', 'adjust', { resolution: { kind: 'offer', remedies: [date, online] }, ...A_REASON }));
    expect((await duties('localityContact')).map(({ kind }) => kind)).toEqual(['choose']);
    const chosen = caseIn(await give('localityContact', 'choose', { option: 0 }));
    expect(chosen).toMatchObject({ stage: 'requested', terms: { start: '2026-06-25T14:00:00+07:00' } });
    expect(chosen.duties.map(({ id }) => id)).toEqual(['answer-2']);
  });

  it('what comes if nobody acts is told with its instants, and whom it reaches', async () => {
    await bench.caseAfter('requested');
    const { ifNobodyActs } = await read('localityContact');
    expect(ifNobodyActs.map(({ at, reachesCommittee }) => [at, reachesCommittee])).toEqual([
      ['2026-06-12T08:00:00+07:00', 'no'],
      ['2026-06-16T08:00:00+07:00', 'no'],
      ['2026-06-17T17:00:00+07:00', 'atOnce'],
    ]);
    expect(ifNobodyActs[1]?.text).toEqual({
      vi: 'Nhắc lần 2: Trả lời đề nghị phối hợp, báo cả bí thư đơn vị.',
      en: 'Reminder 2: Answer the request, the secretary of the unit too.',
    });
    expect(ifNobodyActs[1]?.mails.map(({ to }) => to)).toEqual(['Phó Bí thư Đoàn Sở Mẫu A', 'Bí thư Đoàn Sở Mẫu A']);
  });

  it('the unit’s secretary reads the case, and finds it in the list; acting on it is the contact’s', async () => {
    await bench.caseAfter('requested');
    const { commands } = await read('unitSecretary');
    expect(commands.filter(({ open }) => open)).toEqual([]);
    const list = (await (await as('unitSecretary')).get('/api/cases')).body as { cases: { id: string }[] };
    expect(list.cases.map(({ id }) => id)).toContain(bench.caseId);
    expect(problemIn(await give('unitSecretary', 'decline', { reason: 'Bận' })).code).toBe('notYours');
  });

  it.each([
    ['knew in the future', { knewAt: '2030-01-01T08:00:00+07:00' }, 'knewAt', 'knewInFuture'],
    ['knew before it was asked', { knewAt: '2020-01-01T08:00:00+07:00' }, 'knewAt', 'knewBeforeRequest'],
    ['a day that is in no calendar', { knewAt: '2026-02-30T08:00:00+07:00' }, 'knewAt', 'notAnInstant'],
    ['no reason', { reason: ' ' }, 'reason', 'required'],
    ['a reason without end', { reason: 'x'.repeat(5_000) }, 'reason', 'tooLong'],
    ['a field that is none', { more: 1 }, 'more', 'unknownField'],
  ])('trouble: %s', async (_, over, field, code) => {
    await bench.caseAfter('agreed');
    for (const [path, body] of [
      ['declare-trouble', { unable: true, reason: 'Báo cáo viên ốm', ...over }],
      ['decline', { reason: 'Báo cáo viên ốm', ...over }],
    ] as const) {
      if (path === 'decline') await bench.caseAfter('requested');
      const before = await bench.eventKinds();
      const problem = problemIn(await give('unitContact', path, body));
      expect(problem).toMatchObject({ status: 400, code: 'invalidFields' });
      expect(fieldsOf(problem)).toEqual([[field, code]]);
      expect(await bench.eventKinds()).toEqual(before);
    }
  });

  const date = (start: string, end: string) => ({ kind: 'offer', remedies: [{ kind: 'otherDate', start, end }] });
  it.each([
    ['a unit that is not in the plan', { kind: 'reassign', unitId: 'nowhere' }, 'resolution.unitId', 'unknownUnit'],
    ['a locality as a unit', { kind: 'reassign', unitId: 'union-vi-du' }, 'resolution.unitId', 'unknownUnit'],
    ['the unit that has it', { kind: 'reassign', unitId: 'unit-mau-a' }, 'resolution.unitId', 'sameUnit'],
    ['an offer of nothing', { kind: 'offer', remedies: [] }, 'resolution.remedies', 'remedyCount'],
    ['an offer of a thousand', { kind: 'offer', remedies: Array(1_000).fill({ kind: 'blocRuns' }) }, 'resolution.remedies', 'remedyCount'],
    [
      'the mode that it has',
      { kind: 'offer', remedies: [{ kind: 'otherMode', mode: 'onsite', place: 'A' }] },
      'resolution.remedies.0.mode',
      'sameMode',
    ],
    ['a date in the past', date('2026-06-01T14:00:00+07:00', '2026-06-01T16:00:00+07:00'), 'resolution.remedies.0.start', 'startInPast'],
    [
      'a date after the programme',
      date('2026-12-24T14:00:00+07:00', '2026-12-24T16:00:00+07:00'),
      'resolution.remedies.0.start',
      'outsidePeriod',
    ],
    [
      'an end before its start',
      date('2026-06-25T14:00:00+07:00', '2026-06-25T13:00:00+07:00'),
      'resolution.remedies.0.end',
      'endNotAfterStart',
    ],
    [
      'the year ten thousand',
      date('9999-12-31T14:00:00+07:00', '9999-12-31T16:00:00+07:00'),
      'resolution.remedies.0.start',
      'outsidePeriod',
    ],
  ])('an adjustment to %s', async (_, resolution, field, code) => {
    await declined();
    const before = await bench.eventKinds();
    const problem = problemIn(await give('reviewer', 'adjust', { resolution, ...A_REASON }));
    expect(problem).toMatchObject({ status: 400, code: 'invalidFields' });
    expect(fieldsOf(problem)).toContainEqual([field, code]);
    expect(await bench.eventKinds()).toEqual(before);
  });

  it.each([
    ['a duty that is not there', { dutyId: 'report-9', until: '2026-06-30' }, 'resolution.dutyId', 'unknownDuty'],
    ['a day that is none', { dutyId: 'report-1', until: '2026-02-30' }, 'resolution.until', 'notADay'],
    ['a day before the due time', { dutyId: 'report-1', until: '2026-06-20' }, 'resolution.until', 'notLater'],
    ['the next century', { dutyId: 'report-1', until: '2126-06-20' }, 'resolution.until', 'tooFar'],
  ])('an extension of %s', async (_, over, field, code) => {
    await bench.caseAfter('held');
    const problem = problemIn(await give('reviewer', 'adjust', { resolution: { kind: 'extend', ...over }, ...A_REASON }));
    expect(fieldsOf(problem)).toContainEqual([field, code]);
  });

  it('by stage: no other unit after it was held, nothing kept that nobody doubts, nothing to choose, nothing on a closed case', async () => {
    await bench.caseAfter('held');
    const adjust = async (resolution: object) => problemIn(await give('reviewer', 'adjust', { resolution, ...A_REASON }));
    expect(await adjust({ kind: 'reassign', unitId: 'branch-mau' })).toMatchObject({ status: 409, code: 'resolutionNotOpen' });
    expect(await adjust({ kind: 'keep' })).toMatchObject({ status: 409, code: 'resolutionNotOpen' });
    expect(problemIn(await give('localityContact', 'choose', { option: 0 }))).toMatchObject({ status: 409, code: 'stageRefuses' });
    await bench.caseAfter('requested');
    expect(problemIn(await give('localityContact', 'choose', { option: 0 }))).toMatchObject({ status: 409, code: 'nothingToChoose' });
    bench.now = instantAt('2026-06-18', 15);
    expect(await adjust({ kind: 'blocRuns' })).toMatchObject({ status: 409, code: 'startPassed' });
    caseIn(await give('reviewer', 'adjust', { resolution: { kind: 'close' }, ...A_REASON }));
    expect(await adjust({ kind: 'close' })).toMatchObject({ status: 409, code: 'caseClosed' });
    expect(problemIn(await give('unitContact', 'declare-trouble', { reason: 'A', unable: true })).code).toBe('caseClosed');
  });

  it('twice the same trouble, and says who told it', async () => {
    await bench.caseAfter('agreed');
    caseIn(await give('unitContact', 'declare-trouble', { reason: 'Báo cáo viên ốm', unable: true }));
    const problem = problemIn(await give('localityContact', 'declare-trouble', { reason: 'Mất hội trường', unable: true }));
    expect(problem).toMatchObject({ status: 409, code: 'alreadyEscalated' });
    expect(problem.detail.vi).toContain('Đ/c Thử vừa báo gặp khó khăn');
  });

  it('by somebody else: not the committee’s, not the locality’s, not one’s own unit', async () => {
    await declined();
    const close = { resolution: { kind: 'close' }, ...A_REASON };
    for (const who of ['unitContact', 'localityContact', 'unitSecretary', 'observer', 'coordinator'] as const) {
      expect(problemIn(await give(who, 'adjust', close)).code).toBe('notYours');
    }
    expect(problemIn(await give('otherLocalityContact', 'adjust', close)).code).toBe('notYours');
    expect(problemIn(await give('unitContact', 'choose', { option: 0 })).code).toBe('notYours');
    const toOwn = { resolution: { kind: 'reassign', unitId: 'unit-mau-c' }, ...A_REASON };
    expect(problemIn(await give('tiedReviewer', 'adjust', toOwn))).toMatchObject({ status: 403, code: 'recused' });

    bench.caseId = randomUUID();
    await bench.give('request', aRequest({}, OFFERINGS.tied), PEOPLE.localityContact, instantAt('2026-06-10', 10));
    await bench.give('decline', { reason: 'Trùng lịch', alternative: null, knewAt: null }, PEOPLE.tiedReviewer, instantAt('2026-06-11', 9));
    expect(problemIn(await give('tiedReviewer', 'adjust', close))).toMatchObject({ status: 403, code: 'recused' });
    expect((await read('reviewer')).escalations[0]?.recused.map(({ name }) => name)).toEqual(['Trần Thị Ví Dụ']);
    expect((await duties('tiedReviewer')).map(({ id }) => id)).toEqual([]);
  });

  it.each([
    ['an option that is none', { option: 9 }, 'option', 'unknownOption'],
    ['an option below all', { option: -1 }, 'option', 'unknownOption'],
    ['an option beyond all numbers', { option: 1e300 }, 'option', 'malformed'],
    ['half an option', { option: 0.5 }, 'option', 'wrongType'],
    ['none, without a reason', { option: null }, 'reason', 'required'],
    ['nothing', {}, 'option', 'required'],
  ])('a choice of %s', async (_, body, field, code) => {
    await declined();
    caseIn(await give('reviewer', 'adjust', { resolution: { kind: 'offer', remedies: [{ kind: 'blocRuns' }] }, ...A_REASON }));
    const problem = problemIn(await give('localityContact', 'choose', body));
    expect(problem.status).toBe(400);
    expect(fieldsOf(problem)).toContainEqual([field, code]);
  });
});

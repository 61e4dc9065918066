import 'reflect-metadata';
import { instantAt, type Instant } from '@chung-suc/domain';
import { databaseWithPlan, type TestDatabase } from '../fixtures/database';
import { aRequest } from '../fixtures/requests';
import { OFFERINGS, PEOPLE } from '../fixtures/small-plan';
import { RecordBench } from './record-bench';

const EIGHT = instantAt('2026-03-16', 8);
const HOURS = { start: instantAt('2026-04-16', 8), end: instantAt('2026-04-16', 10) };
const asked = aRequest(HOURS, OFFERINGS.limited);

describe('one place in the whole programme (R10, scenario 3)', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await databaseWithPlan();
  });
  afterAll(() => db.end());
  beforeEach(async () => {
    for (const table of ['booking', 'place', 'place_wait']) await db.database.query(`DELETE FROM ${table}`);
  });

  const aCase = (): RecordBench => new RecordBench(db.database);
  const stageOf = async (one: RecordBench) => (await one.rows<{ stage: string }>(`SELECT stage FROM cases WHERE id = $1`))[0]?.stage;
  const told = async (one: RecordBench) =>
    (await one.rows<{ template: string }>(`SELECT template FROM message WHERE case_id = $1 ORDER BY created_at, template`)).map(
      ({ template }) => template,
    );
  const owed = async (one: RecordBench) =>
    (
      await one.rows<{ id: string; due: Date }>(`SELECT id, due_at AS due FROM duty WHERE case_id = $1 AND closed_at IS NULL ORDER BY id`)
    ).map(({ id, due }) => ({ id, due: due.getTime() }));
  const holders = async (): Promise<string[]> =>
    ((await db.database.query(`SELECT case_id AS id FROM place ORDER BY ordinal`)) as { id: string }[]).map(({ id }) => id);
  const line = async (): Promise<string[]> =>
    ((await db.database.query(`SELECT case_id AS id FROM place_wait ORDER BY arrival`)) as { id: string }[]).map(({ id }) => id);
  const ask = (one: RecordBench, at: Instant = EIGHT) => one.command('request', asked, PEOPLE.localityContact, at);

  it('nine ask within a minute: one has it, eight are in line in the order of arrival, and hear it once', async () => {
    const nine = Array.from({ length: 9 }, aCase);
    for (const [index, one] of nine.entries()) await ask(one, EIGHT + index * 5_000);
    const [winner, ...others] = nine as [RecordBench, ...RecordBench[]];
    expect(await holders()).toEqual([winner.caseId]);
    expect(await line()).toEqual(others.map(({ caseId }) => caseId));
    expect(await owed(winner)).toEqual([{ id: 'answer-1', due: instantAt('2026-03-23', 17) }]);
    for (const one of others) {
      expect(await told(one)).toEqual(['waitlistedTold']);
      expect(await owed(one)).toEqual([{ id: 'wait-1', due: HOURS.start }]);
    }
  });

  it('the winner withdraws on 20/03: the first in line is offered it for two working days, by one mail, and nobody else hears of it', async () => {
    const [winner, first, second] = [aCase(), aCase(), aCase()];
    for (const one of [winner, first, second]) await ask(one);
    const freed = await winner.command('cancel', { reason: 'Trường bận thi' }, PEOPLE.localityContact, instantAt('2026-03-20', 9, 30));
    expect(freed).toMatchObject({ stage: 'closed', ended: true, handOver: expect.stringMatching(/^placeFreed:/) as string });
    // From here on it is kept for the first in line, whatever dies now.
    expect(await holders()).toEqual([first.caseId]);
    expect(await line()).toEqual([second.caseId]);
    const heard = () => first.handedOver(freed.handOver ?? '', instantAt('2026-03-20', 9, 30));
    expect(await heard()).toMatchObject({ outcome: 'done', stage: 'waiting' });
    expect(await heard()).toMatchObject({ outcome: 'done', stage: 'waiting' });
    expect(await owed(first)).toEqual([{ id: 'takePlace-1', due: instantAt('2026-03-24', 17) }]);
    expect(await told(first)).toEqual(['waitlistedTold', 'placeOffered']);
    expect(await told(second)).toEqual(['waitlistedTold']);
    const taken = await first.command('takePlace', { take: true, reason: null }, PEOPLE.localityContact, instantAt('2026-03-23', 15));
    expect(taken).toMatchObject({ outcome: 'done', stage: 'requested', handOver: null });
    expect(await owed(first)).toEqual([{ id: 'answer-1', due: instantAt('2026-03-30', 17) }]);
    expect(await told(first)).toContain('requestToUnit');
  });

  it('who lets it go, or says nothing, passes it on to the next; the last frees it for whoever asks then', async () => {
    const [winner, first, second] = [aCase(), aCase(), aCase()];
    for (const one of [winner, first, second]) await ask(one);
    const at = instantAt('2026-03-20', 9, 30);
    const freed = await winner.command('cancel', { reason: 'Trường bận thi' }, PEOPLE.localityContact, at);
    await first.handedOver(freed.handOver ?? '', at);
    const letGo = await first.command('takePlace', { take: false, reason: null }, PEOPLE.localityContact, at);
    expect(await holders()).toEqual([second.caseId]);
    await second.handedOver(letGo.handOver ?? '', at);
    expect(await second.clockUntil(instantAt('2026-03-25', 0))).toEqual([instantAt('2026-03-23', 8), instantAt('2026-03-24', 17)]);
    expect(await stageOf(second)).toBe('closed');
    expect(await told(second)).toEqual(['waitlistedTold', 'placeOffered', 'dutyReminder', 'placePassedTold']);
    expect([await holders(), await line()]).toEqual([[], []]);
    const late = aCase();
    expect(await ask(late, instantAt('2026-03-25', 8))).toMatchObject({ stage: 'requested' });
    expect(await holders()).toEqual([late.caseId]);
  });

  it('who leaves the line, even in the moment in which the place comes, keeps nobody waiting', async () => {
    const [winner, first, second, third] = [aCase(), aCase(), aCase(), aCase()];
    for (const one of [winner, first, second, third]) await ask(one);
    const at = instantAt('2026-03-20', 9, 30);
    await first.command('cancel', { reason: 'Đổi kế hoạch' }, PEOPLE.localityContact, at);
    expect(await line()).toEqual([second.caseId, third.caseId]);
    await winner.command('cancel', { reason: 'Trường bận thi' }, PEOPLE.localityContact, at);
    // The second cancels before it has heard that the place is its own.
    const passed = await second.command('cancel', { reason: 'Đổi kế hoạch' }, PEOPLE.localityContact, at);
    expect(await holders()).toEqual([third.caseId]);
    expect(await third.handedOver(passed.handOver ?? '', at)).toMatchObject({ outcome: 'done' });
    expect(await told(second)).toEqual(['waitlistedTold']);
  });

  it('fifty ask in the same second: exactly one has it, 49 are in line in the order of arrival, and none hears twice', async () => {
    const fifty = Array.from({ length: 50 }, aCase);
    const ids: string[] = [];
    for (const one of fifty) ids.push(await one.arrive('request', asked, PEOPLE.localityContact));
    const answers = await Promise.all(fifty.map((one, index) => one.again(ids[index] ?? '', 'request', EIGHT)));
    expect(answers.map(({ outcome }) => outcome)).toEqual(Array(50).fill('done'));
    const [holder, ...more] = await holders();
    expect(more).toEqual([]);
    expect(await line()).toEqual(fifty.map(({ caseId }) => caseId).filter((id) => id !== holder));
    for (const one of fifty) {
      const isHolder = one.caseId === holder;
      expect(await told(one)).toEqual(isHolder ? ['requestSent', 'requestToUnit'] : ['waitlistedTold']);
      expect((await owed(one)).map(({ id }) => id)).toEqual([isHolder ? 'answer-1' : 'wait-1']);
    }
  }, 60_000);

  it('two that follow each other close in the same moment: neither stops the other, and the third has the place', async () => {
    for (let round = 0; round < 8; round += 1) {
      for (const table of ['place', 'place_wait']) await db.database.query(`DELETE FROM ${table}`);
      const [winner, first, second] = [aCase(), aCase(), aCase()];
      for (const one of [winner, first, second]) await ask(one);
      const cancelling = [winner, first].map((one) => one.command('cancel', { reason: 'Mưa lũ' }, PEOPLE.localityContact, EIGHT + 60_000));
      expect((await Promise.all(cancelling)).map(({ stage }) => stage)).toEqual(['closed', 'closed']);
      expect([await holders(), await line()]).toEqual([[second.caseId], []]);
    }
  });

  it('a retry after the commit hands over again what may not have been', async () => {
    const [winner, first] = [aCase(), aCase()];
    for (const one of [winner, first]) await ask(one);
    const commandId = await winner.arrive('cancel', { reason: 'Mưa lũ' }, PEOPLE.localityContact);
    const cancelled = await winner.again(commandId, 'cancel', EIGHT + 60_000);
    expect(await winner.again(commandId, 'cancel', EIGHT + 90_000)).toEqual(cancelled);
    await first.handedOver(cancelled.handOver ?? '', EIGHT + 90_000);
    expect(await winner.again(commandId, 'cancel', EIGHT + 99_000)).toEqual({ ...cancelled, handOver: null });
  });

  it('is asked for by whoever held it before as by anybody: in line, when others are', async () => {
    const [winner, first] = [aCase(), aCase()];
    for (const one of [winner, first]) await ask(one);
    await winner.command('cancel', { reason: 'Mưa lũ' }, PEOPLE.localityContact, EIGHT + 60_000);
    const again = aCase();
    const restored = { ...asked, restores: winner.caseId };
    expect(await again.command('request', restored, PEOPLE.localityContact, EIGHT + 120_000)).toMatchObject({ stage: 'waiting' });
    expect(await again.rows(`SELECT restores_id AS restores FROM cases WHERE id = $1`)).toEqual([{ restores: winner.caseId }]);
  });
});

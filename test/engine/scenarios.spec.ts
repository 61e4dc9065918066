import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import {
  addDays,
  formatShort,
  instantAt,
  localDateOf,
  toEpochDay,
  type CommandBodies,
  type Instant,
  type PersonCommandKind,
} from '@chung-suc/domain';
import { newCaseIdOf } from '@chung-suc/platform/case-commands';
import { prepareEngine, type Engine } from '../fixtures/engine';
import { aDecline, aRequest, anAgreement } from '../fixtures/requests';
import { OFFERINGS, PEOPLE, POSTS } from '../fixtures/small-plan';
import { eventually } from '../kit';

const WEEK_DAYS = 7;
const MINUTE = 60_000;

/** A scenario of 2026, its days and its calendar moved by whole weeks so that it begins now, on the real server with skipped time. */
class Shifted {
  readonly requestId = randomUUID();
  readonly caseId = newCaseIdOf(this.requestId);

  private constructor(
    private readonly engine: Engine,
    private readonly days: number,
  ) {}

  /** `first` is the scenario's first day, with a day to spare before it. */
  static async begin(engine: Engine, first: string): Promise<Shifted> {
    const today = toEpochDay(localDateOf(await engine.now()));
    const weeks = Math.ceil((today + 1 - toEpochDay(first)) / WEEK_DAYS);
    return new Shifted(engine, Math.max(weeks, 1) * WEEK_DAYS);
  }

  /** `at('02-12', 8)`: that moment of the scenario, moved. */
  at(day: string, hour: number, minute = 0): Instant {
    return instantAt(addDays(`2026-${day}`, this.days), hour, minute);
  }

  async enter(day: string, kind: 'HOLIDAY' | 'MAKE_UP', scope = 'all'): Promise<void> {
    await this.engine.database.query(
      `INSERT INTO calendar_day (date, scope, kind, basis, version) SELECT $1, $2, $3, 'Kịch bản', max(version) + 1 FROM calendar_day`,
      [addDays(`2026-${day}`, this.days), scope, kind],
    );
  }

  async skipTo(moment: Instant, by = MINUTE): Promise<void> {
    await this.engine.skipper.skip(moment + by - (await this.engine.now()));
  }

  async give<K extends PersonCommandKind>(kind: K, body: CommandBodies[K], personId: string): Promise<unknown> {
    const commandId = kind === 'request' ? this.requestId : randomUUID();
    const command = { commandId, caseId: this.caseId, kind, body, via: 'api' as const, actorPersonId: personId, actorPostId: null };
    return (await this.engine.commands.submit(command)).answer;
  }

  async retime(): Promise<void> {
    const nobody = { actorPersonId: null, actorPostId: null };
    await this.engine.commands.submit({ commandId: randomUUID(), caseId: this.caseId, kind: 'retime', body: {}, via: 'system', ...nobody });
  }

  /** `12/02 08h00 reminded`: what the clock did, each said to the minute. */
  async clock(): Promise<string[]> {
    const rows = await this.rows<{ kind: string; at: Date }>(
      `SELECT kind, at FROM case_event WHERE case_id = $1 AND kind IN ('reminded', 'fellOverdue', 'escalated', 'held') ORDER BY version`,
    );
    return rows.map(({ kind, at }) => `${formatShort(at.getTime())} ${kind}`);
  }

  async owed(): Promise<string[]> {
    const rows = await this.rows<{ id: string; post: string; due: Date }>(
      `SELECT id, post_id AS post, due_at AS due FROM duty WHERE case_id = $1 AND closed_at IS NULL ORDER BY id`,
    );
    return rows.map(({ id, post, due }) => `${id} ${post} ${formatShort(due.getTime())}`);
  }

  async told(since: Instant): Promise<string[]> {
    const rows = await this.rows<{ told: string }>(
      `SELECT template || ' ' || post_id AS told FROM message WHERE case_id = $1 AND not_before >= $2 AND state <> 'superseded' ORDER BY 1`,
      new Date(since),
    );
    return rows.map(({ told }) => told);
  }

  async rows<T>(sql: string, ...more: unknown[]): Promise<T[]> {
    return (await this.engine.database.query(sql, [this.caseId, ...more])) as T[];
  }
}

describe('the scenarios, shifted to the present on the real server', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await prepareEngine();
    await engine.services.start('orchestrator');
    await engine.services.start('escalation');
  });
  afterAll(() => engine.end());

  it('5: silence over Tết, with the unit’s own roster entered on the next day: nothing early, nothing twice', async () => {
    const one = await Shifted.begin(engine, '2026-02-09');
    for (const day of ['16', '17', '18', '19', '20']) await one.enter(`02-${day}`, 'HOLIDAY');
    await one.skipTo(one.at('02-10', 10, 15), 0);
    const march = { start: one.at('03-12', 14), end: one.at('03-12', 16) };
    await one.give('request', aRequest(march, OFFERINGS.branch), PEOPLE.localityContact);
    expect(await one.owed()).toEqual([`answer-1 ${POSTS.branch} ${formatShort(one.at('02-24', 17))}`]);

    await one.skipTo(one.at('02-12', 8), -MINUTE);
    expect(await one.clock()).toEqual([]);
    await one.skipTo(one.at('02-12', 8));
    const reminded = [`${formatShort(one.at('02-12', 8))} reminded`];
    expect(await one.clock()).toEqual(reminded);
    await one.enter('02-20', 'MAKE_UP', 'branch-mau');
    await one.retime();
    expect(await one.owed()).toEqual([`answer-1 ${POSTS.branch} ${formatShort(one.at('02-23', 17))}`]);

    await one.skipTo(one.at('02-20', 8), -MINUTE);
    expect(await one.clock()).toEqual(reminded);
    await one.skipTo(one.at('02-24', 8));
    expect(await one.clock()).toEqual([
      ...reminded,
      `${formatShort(one.at('02-20', 8))} reminded`,
      `${formatShort(one.at('02-23', 17))} fellOverdue`,
      `${formatShort(one.at('02-24', 8))} escalated`,
    ]);
    await eventually(async () => (await one.rows(`SELECT 1 FROM escalation WHERE case_id = $1 AND prepared_at IS NOT NULL`)).length === 1);
    await one.give('agree', anAgreement(), PEOPLE.branchContact);
    // It has moved on: the clock says no more until the engagement's agreed end.
    await one.skipTo(one.at('03-12', 15));
    expect(await one.clock()).toHaveLength(4);
    await one.give('adjust', { resolution: { kind: 'close' }, reason: 'Hết kịch bản' }, PEOPLE.reviewer);
  });

  it('8: declined two days before; told at once, and the locality takes another date', async () => {
    const one = await Shifted.begin(engine, '2026-05-03');
    await one.skipTo(one.at('05-04', 9), 0);
    await one.give('request', aRequest({ start: one.at('05-14', 8), end: one.at('05-14', 10) }), PEOPLE.localityContact);
    await one.skipTo(one.at('05-05', 9), 0);
    await one.give('agree', anAgreement(), PEOPLE.unitContact);
    await one.skipTo(one.at('05-12', 16, 40), 0);
    const trouble = { reason: 'Báo cáo viên ốm', unable: true, knewAt: one.at('05-11', 20) };
    await one.give('declareTrouble', trouble, PEOPLE.unitContact);
    const told = [`escalationToMember ${POSTS.tiedReviewer}`, `escalationToMember ${POSTS.reviewer}`, `troubleTold ${POSTS.locality}`];
    await eventually(async () => (await one.told(one.at('05-12', 16, 40))).length === told.length);
    expect(await one.told(one.at('05-12', 16, 40))).toEqual(told);

    await one.skipTo(one.at('05-13', 9), 0);
    const may26 = { kind: 'otherDate' as const, start: one.at('05-26', 8), end: one.at('05-26', 10) };
    const offer = { kind: 'offer' as const, remedies: [{ kind: 'reassign' as const, unitId: 'branch-mau' }, may26] };
    await one.give('adjust', { resolution: offer, reason: 'Kịp thời điều chỉnh' }, PEOPLE.reviewer);
    await one.give('choose', { option: 1, reason: null }, PEOPLE.localityContact);
    await one.give('agree', anAgreement(), PEOPLE.unitContact);
    await one.skipTo(one.at('05-14', 10));
    expect((await one.clock()).filter((line) => line.endsWith('held'))).toEqual([]); // not on the date that was given up
    await one.skipTo(may26.end);
    expect((await one.clock()).filter((line) => line.endsWith('held'))).toEqual([`${formatShort(may26.end)} held`]);
    await one.give('adjust', { resolution: { kind: 'close' }, reason: 'Hết kịch bản' }, PEOPLE.reviewer);
  });

  it('10: the committee reassigns; the new unit has a fresh 5 days, the old one can do nothing more', async () => {
    const one = await Shifted.begin(engine, '2026-06-09');
    await one.skipTo(one.at('06-10', 10, 15), 0);
    await one.give('request', aRequest({ start: one.at('07-20', 14), end: one.at('07-20', 16) }), PEOPLE.localityContact);
    await one.skipTo(one.at('06-11', 9), 0);
    const toUnitC = { resolution: { kind: 'reassign' as const, unitId: 'unit-mau-c' }, reason: 'Đơn vị đang có 7 hồ sơ mở' };
    expect(await one.give('adjust', toUnitC, PEOPLE.tiedReviewer)).toMatchObject({ outcome: 'refused', code: 'recused' });
    await one.give('adjust', toUnitC, PEOPLE.reviewer);
    expect(await one.owed()).toEqual([`answer-2 ${POSTS.unitC} ${formatShort(one.at('06-18', 17))}`]);
    expect(await one.give('decline', aDecline(), PEOPLE.unitContact)).toMatchObject({ outcome: 'refused', code: 'notYours' });
    // Reminders run by the new clock alone.
    await one.skipTo(one.at('06-15', 8));
    expect(await one.clock()).toEqual([`${formatShort(one.at('06-15', 8))} reminded`]);
    await one.give('adjust', { resolution: { kind: 'close' }, reason: 'Hết kịch bản' }, PEOPLE.reviewer);
  });
});

import 'reflect-metadata';
import { DEFAULT_POLICY, formatShort, instantAt, type Policy } from '@chung-suc/domain';
import { savePolicy, type PolicyDraft } from '@chung-suc/persistence';
import { databaseWithPlan, type TestDatabase } from '../fixtures/database';
import { ASKED_AT, aRequest } from '../fixtures/requests';
import { PEOPLE } from '../fixtures/small-plan';
import { RecordBench } from './record-bench';

const draft = (over: Partial<Policy> = {}): PolicyDraft => {
  const { version: _, chain, ...numbers } = { ...DEFAULT_POLICY, ...over };
  return { ...numbers, chain: { first: chain.first, steps: chain.steps } };
};

describe('a policy that is saved', () => {
  let db: TestDatabase;
  beforeEach(async () => {
    db = await databaseWithPlan();
  });
  afterEach(() => db.end());

  const dueOf = async (bench: RecordBench): Promise<string[]> =>
    (await bench.rows<{ id: string; due: Date }>(`SELECT id, due_at AS due FROM duty WHERE case_id = $1 AND closed_at IS NULL`)).map(
      ({ id, due }) => `${id} ${formatShort(due.getTime())}`,
    );
  const versions = async () => ((await db.database.query(`SELECT version FROM policy ORDER BY version`)) as { version: number }[]).length;

  it('holds for cases that are opened from then on; a running case keeps its own', async () => {
    const before = new RecordBench(db.database);
    await before.command('request', aRequest(), PEOPLE.localityContact, ASKED_AT);
    const quick = draft({ unitAnswers: { workingDays: 3, remindersAfter: [1, 2] } });
    expect(await savePolicy(db.database, quick, ASKED_AT)).toEqual({ saved: true, version: 2, changed: true });
    expect(await savePolicy(db.database, quick, ASKED_AT)).toEqual({ saved: true, version: 2, changed: false });
    const after = new RecordBench(db.database);
    await after.command('request', aRequest(), PEOPLE.localityContact, ASKED_AT);
    await before.clockUntil(instantAt('2026-06-12', 8));
    expect(await dueOf(before)).toEqual([`answer-1 ${formatShort(instantAt('2026-06-17', 17))}`]);
    expect(await dueOf(after)).toEqual([`answer-1 ${formatShort(instantAt('2026-06-15', 17))}`]);
    const [kept] = await after.rows<{ policy: number }>(`SELECT policy_version AS policy FROM cases WHERE id = $1`);
    expect(kept).toEqual({ policy: 2 });
  });

  it('is refused when its chain reaches nobody today, and nothing is saved', async () => {
    await db.database.query(`UPDATE person SET email_health = 'bounced' WHERE id = $1`, [PEOPLE.coordinator]);
    expect(await savePolicy(db.database, draft({ dueHour: 3 }), ASKED_AT)).toEqual({
      saved: false,
      problems: [
        { problem: 'hourRange', field: 'dueHour' },
        { problem: 'undeliverable', stepId: 'coordinator' },
      ],
    });
    expect(await versions()).toBe(1);
  });

  it('gets one version only when two people save the same at once', async () => {
    const quick = draft({ dueHour: 16 });
    const saved = await Promise.all([1, 2].map(() => savePolicy(db.database, quick, ASKED_AT)));
    expect(saved.map((one) => one.saved && one.changed).sort()).toEqual([false, true]);
    expect(await versions()).toBe(2);
  });
});

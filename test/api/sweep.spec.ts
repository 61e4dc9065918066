import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { IntakeRow } from '@chung-suc/persistence';
import { EngineAway } from '@chung-suc/platform/case-commands';
import { PEOPLE } from '../fixtures/small-plan';
import { PagesBench } from './pages-bench';

describe('the sweep', () => {
  let bench: PagesBench;
  let asked: string[];
  beforeAll(async () => {
    bench = await PagesBench.begin();
  });
  afterAll(() => bench.end());
  beforeEach(async () => {
    await bench.db.database.query('TRUNCATE intake');
    bench.away = false;
    asked = [];
    bench.sendAgain = async (commandId) => {
      asked.push(commandId);
      await bench.db.database.query('UPDATE intake SET acknowledged_at = now() WHERE command_id = $1', [commandId]);
    };
  });

  const arrive = async (count: number, secondsAgo: number): Promise<string[]> => {
    const rows = Array.from({ length: count }, () => ({
      commandId: randomUUID(),
      caseId: randomUUID(),
      kind: 'agree' as const,
      via: 'link' as const,
      actorPersonId: PEOPLE.unitContact,
      actorPostId: null,
      body: {},
      bodyHash: '',
      receivedAt: new Date(bench.now - secondsAgo * 1_000),
    }));
    await bench.db.database.getRepository(IntakeRow).insert(rows);
    return rows.map(({ commandId }) => commandId);
  };

  it('sends again what has waited for more than 20 seconds, and leaves what is being answered', async () => {
    const [old] = await arrive(1, 21);
    await arrive(1, 19);
    expect(await bench.sweep()).toEqual({ found: 1, answered: 1, away: 0, failed: 0 });
    expect(asked).toEqual([old]);
    expect((await bench.sweep()).found).toBe(0);
  });

  it('asks for nothing while the engine is away', async () => {
    await arrive(3, 60);
    bench.away = true;
    expect(await bench.sweep()).toEqual({ found: 0, answered: 0, away: 0, failed: 0 });
    expect(asked).toEqual([]);
  });

  it('comes to every command, however many before it cannot be answered', async () => {
    const all = await arrive(45, 60);
    bench.sendAgain = (commandId) => {
      asked.push(commandId);
      return Promise.reject(asked.length % 2 ? new EngineAway('not now') : new Error('never'));
    };
    expect(await bench.sweep()).toEqual({ found: 40, answered: 0, away: 20, failed: 20 });
    expect((await bench.sweep()).found).toBe(5);
    expect(new Set(asked)).toEqual(new Set(all));
    // And begins again from the first.
    expect((await bench.sweep()).found).toBe(40);
  });
});

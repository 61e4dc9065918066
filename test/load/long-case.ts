import { randomUUID } from 'node:crypto';
import type { Engine } from '../fixtures/engine';
import { insist } from '../faults/insist';
import { EngineCase } from '../fixtures/engine';
import { aRequest, anAgreement } from '../fixtures/requests';
import { PEOPLE } from '../fixtures/small-plan';
import { median, rounded, timed } from './figures';

const HOUR = 3_600_000;
/** Commands of one case, and how many of them at its begin and at its end are compared. */
const COMMANDS = 200;
const COMPARED = 20;

export interface LongCase {
  readonly firstP50Ms: number;
  readonly lastP50Ms: number;
  /** 1: the 200th command of a case costs what the first did. */
  readonly growth: number;
}

/** One case whose sides cannot find a date: 200 proposals, one after the other. */
export async function longCase(engine: Engine): Promise<LongCase> {
  const one = await EngineCase.daysAhead(engine, 30);
  await insist(() => one.request());
  const spent: number[] = [];
  for (let version = 1; version <= COMMANDS; version += 1) {
    const isUnit = version % 2 === 1;
    const start = one.start + version * HOUR;
    const { contents, presenters, note } = anAgreement();
    const body = {
      version,
      terms: aRequest({ start, end: start + HOUR }).terms,
      otherDates: [],
      details: isUnit ? { contents, presenters, note } : null,
      note: null,
    };
    const by = isUnit ? PEOPLE.unitContact : PEOPLE.localityContact;
    spent.push(
      await timed(async () => {
        const answer = await one.submit('propose', body, by, randomUUID());
        if (answer.answer.outcome !== 'done') throw new Error(`Proposal ${version} was refused`);
      }),
    );
  }
  const [first, last] = [median(spent.slice(0, COMPARED)), median(spent.slice(-COMPARED))];
  return { firstP50Ms: rounded(first), lastP50Ms: rounded(last), growth: rounded(last / first, 2) };
}

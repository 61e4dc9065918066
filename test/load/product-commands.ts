import { randomUUID } from 'node:crypto';
import { WithStartWorkflowOperation } from '@temporalio/client';
import type { CommandBodies, PersonCommandKind } from '@chung-suc/domain';
import { IntakeRow } from '@chung-suc/persistence';
import { bodyHashOf, newCaseIdOf } from '@chung-suc/platform/case-commands';
import { CASES_TASK_QUEUE, SUPPORT_REQUEST_WORKFLOW, commandUpdate, type CaseInput } from '@chung-suc/workflow-contract';
import type { Engine } from '../fixtures/engine';
import { aCommendation, aConfirmation, aReport, aRequest, aReview, anAgreement } from '../fixtures/requests';
import { PEOPLE } from '../fixtures/small-plan';
import { eventually } from '../kit';
import { byCallers, timed } from './figures';

/** Long enough for all requests and agreements of a round to be taken before the engagements begin. */
const AHEAD_MS = 15_000;
/** Engagements are so short that many follow each other at once: a unit is in one place at a time. */
const LASTS_MS = 20;
const ANSWERED: readonly PersonCommandKind[] = ['request', 'agree'];
const CONCLUDED: readonly PersonCommandKind[] = ['report', 'review', 'confirmExecution', 'commend'];
/** Commands of people in the life of a case. */
export const COMMANDS_A_LIFE = ANSWERED.length + CONCLUDED.length;

const ACTORS: Partial<Record<PersonCommandKind, string>> = {
  request: PEOPLE.localityContact,
  confirmExecution: PEOPLE.localityContact,
  review: PEOPLE.reviewer,
};

/** The commands of one case, driven by the engine's client. Their intake rows, which the API writes, are there before the clock runs. */
class ProductCase {
  private readonly requestId = randomUUID();
  readonly caseId = newCaseIdOf(this.requestId);
  private readonly ids = new Map<PersonCommandKind, string>([['request', this.requestId]]);

  constructor(
    private readonly engine: Engine,
    private readonly start: number,
  ) {}

  async arrive(kinds: readonly PersonCommandKind[]): Promise<void> {
    const rows = kinds.map((kind) => {
      const body = this.bodyOf(kind);
      return {
        commandId: this.idOf(kind),
        caseId: this.caseId,
        kind,
        actorPersonId: ACTORS[kind] ?? PEOPLE.unitContact,
        actorPostId: null,
        via: 'api' as const,
        body,
        bodyHash: bodyHashOf(this.caseId, kind, body),
        receivedAt: new Date(),
      };
    });
    await this.engine.database.getRepository(IntakeRow).insert(rows as never);
  }

  async send(kind: PersonCommandKind): Promise<void> {
    const { workflow } = this.engine.connection.client;
    const options = { args: [{ kind }] as [{ kind: PersonCommandKind }], updateId: this.idOf(kind) };
    const input: CaseInput = { caseId: this.caseId, clockOffsetMs: 0, resume: false };
    const answer =
      kind === 'request'
        ? await workflow.executeUpdateWithStart(commandUpdate, {
            ...options,
            startWorkflowOperation: new WithStartWorkflowOperation(SUPPORT_REQUEST_WORKFLOW, {
              workflowId: this.caseId,
              taskQueue: CASES_TASK_QUEUE,
              args: [input],
              workflowIdConflictPolicy: 'USE_EXISTING',
            }),
          })
        : await workflow.getHandle(this.caseId).executeUpdate(commandUpdate, options);
    if (answer.outcome !== 'done') throw new Error(`${kind} was refused: ${answer.code}`);
  }

  private idOf(kind: PersonCommandKind): string {
    const id = this.ids.get(kind) ?? randomUUID();
    this.ids.set(kind, id);
    return id;
  }

  private bodyOf(kind: PersonCommandKind): object {
    const bodies: Partial<{ [K in PersonCommandKind]: CommandBodies[K] }> = {
      request: aRequest({ start: this.start, end: this.start + LASTS_MS }),
      agree: anAgreement(),
      report: aReport(),
      review: aReview(),
      confirmExecution: aConfirmation(),
      commend: aCommendation(),
    };
    return bodies[kind] ?? {};
  }
}

/** Whole happy lives of `cases` cases by `callers` at once; gives the milliseconds that their commands took. The wait until they are held is not in it. */
export async function productRound(engine: Engine, cases: number, callers: number): Promise<number> {
  const start = Date.now() + AHEAD_MS;
  const all = Array.from({ length: cases }, (_, index) => new ProductCase(engine, start + index * LASTS_MS));
  await byCallers(8, all.length, async (index) => all[index]?.arrive([...ANSWERED, ...CONCLUDED]));
  const give = (kinds: readonly PersonCommandKind[]) =>
    timed(() =>
      byCallers(callers, all.length, async (index) => {
        for (const kind of kinds) await all[index]?.send(kind);
      }),
    );
  const answered = await give(ANSWERED);
  await eventually(async () => (await stagesOf(engine, all)).every((stage) => stage === 'held'), { timeoutMs: 60_000, everyMs: 200 });
  const concluded = await give(CONCLUDED);
  return answered + concluded;
}

async function stagesOf({ database }: Engine, cases: readonly ProductCase[]): Promise<string[]> {
  const rows = (await database.query(`SELECT stage FROM cases WHERE id = ANY($1)`, [cases.map(({ caseId }) => caseId)])) as {
    stage: string;
  }[];
  return rows.map(({ stage }) => stage);
}

/** Milliseconds of each command, one caller alone. */
export async function productLatencies(engine: Engine, cases: number): Promise<number[]> {
  const found: number[] = [];
  for (let index = 0; index < cases; index += 1) {
    const one = new ProductCase(engine, Date.now() + 3_600_000);
    await one.arrive(ANSWERED);
    for (const kind of ANSWERED) found.push(await timed(() => one.send(kind)));
  }
  return found;
}

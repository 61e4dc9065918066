import { WorkflowExecutionAlreadyStartedError, type Client } from '@temporalio/client';
import { Not, type DataSource } from 'typeorm';
import { CaseRow } from '@chung-suc/persistence';
import { CASES_TASK_QUEUE, SUPPORT_REQUEST_WORKFLOW, caseWorkflowId, type CaseInput } from '@chung-suc/workflow-contract';

const AT_ONCE = 8;
/** For one question to the engine, milliseconds. */
const PATIENCE_MS = 10_000;

export interface CasesSwept {
  /** Cases that are open in PostgreSQL. */
  readonly open: number;
  /** Of those, the numbers of the ones that had no workflow and have one now. */
  readonly restarted: readonly string[];
}

type OpenCase = Pick<CaseRow, 'id' | 'number' | 'clockOffsetMs'>;

/**
 * Every open case has a workflow: one whose workflow is gone (the engine's database was lost, somebody terminated it) gets a new one, which
 * adopts the case as PostgreSQL has it. A case with a running workflow is left alone, so any number of us may sweep at once.
 */
export class CaseSweep {
  constructor(
    private readonly database: DataSource,
    private readonly client: Client,
  ) {}

  /** Throws when PostgreSQL or the engine is away; what was restarted until then stays. */
  async sweep(): Promise<CasesSwept> {
    const open: OpenCase[] = await this.database
      .getRepository(CaseRow)
      .find({ where: { stage: Not('closed') }, select: { id: true, number: true, clockOffsetMs: true }, order: { number: 'ASC' } });
    if (open.length === 0) return { open: 0, restarted: [] };
    const running = await this.running();
    const missing = open.filter(({ id }) => !running.has(caseWorkflowId(id)));
    const restarted: string[] = [];
    for (let from = 0; from < missing.length; from += AT_ONCE) {
      const some = missing.slice(from, from + AT_ONCE);
      const started = await Promise.all(some.map((one) => this.start(one)));
      restarted.push(...some.filter((_, index) => started[index]).map(({ number }) => number));
    }
    return { open: open.length, restarted };
  }

  /** As the engine's list has it, which may lag: who is not in it is asked for by `start`. */
  private async running(): Promise<ReadonlySet<string>> {
    const ids = new Set<string>();
    const query = `WorkflowType = '${SUPPORT_REQUEST_WORKFLOW}' AND ExecutionStatus = 'Running'`;
    for await (const { workflowId } of this.client.workflow.list({ query, pageSize: 1_000 })) ids.add(workflowId);
    return ids;
  }

  /** False when it runs after all. A case that was closed meanwhile ends its workflow at once. */
  private async start({ id, clockOffsetMs }: OpenCase): Promise<boolean> {
    const input: CaseInput = { caseId: id, clockOffsetMs, resume: true };
    try {
      await this.client.withDeadline(Date.now() + PATIENCE_MS, () =>
        this.client.workflow.start(SUPPORT_REQUEST_WORKFLOW, {
          workflowId: caseWorkflowId(id),
          taskQueue: CASES_TASK_QUEUE,
          args: [input],
          workflowIdConflictPolicy: 'FAIL',
          workflowIdReusePolicy: 'ALLOW_DUPLICATE', // an open case whose workflow has ended by force
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
      throw error;
    }
  }
}

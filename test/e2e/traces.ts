import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection } from '@temporalio/client';
import type { OwnTemporal, TestProcess } from '../kit';

interface Where {
  readonly connection: Connection;
  readonly namespace: string;
  readonly caseId: string;
  readonly processes: readonly TestProcess[];
  readonly temporal: OwnTemporal;
}

/** All that can be read of a run without our keys: the raw history, what the engine lists (search attributes, memos), its database, and every log. */
export async function readableTraces({ connection, namespace, caseId, processes, temporal }: Where): Promise<string> {
  const history = await connection.workflowService.getWorkflowExecutionHistory({ namespace, execution: { workflowId: caseId } });
  const listed = await connection.workflowService.listWorkflowExecutions({ namespace, pageSize: 100 });
  const payloads: string[] = [];
  const text = JSON.stringify([history, listed], (_, value: unknown) => {
    if (value instanceof Uint8Array) {
      payloads.push(Buffer.from(value).toString('utf8'));
      return Buffer.from(value).toString('base64');
    }
    return typeof value === 'bigint' ? String(value) : value;
  });
  return [text, ...payloads, ...filesOf(temporal.folder), ...processes.map((process) => process.log())].join('\n');
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file, 'utf8'));

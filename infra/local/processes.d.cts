export interface ProcessId {
  pid: number;
  birth: string | undefined;
}
export interface Running extends ProcessId {
  name: string;
  /** Lower stages are stopped first. */
  stage: number;
  /** The signal that asks it to stop. */
  signal: string;
  patienceMs: number;
}
export function birthOf(pid: number): string | undefined;
export function isAlive(process: ProcessId): boolean;
export function commandOf(pid: number): string;
export function end(entry: Running): Promise<boolean>;
export function endInOrder(entries: readonly Running[]): Promise<void>;

export interface NoteOfPackages {
  packages: Record<
    string,
    { version?: string; optional?: boolean; peer?: boolean; devOptional?: boolean; link?: boolean; resolved?: string }
  >;
}
export const TESTED_MAJORS: readonly number[];
export function judgeNode(version: string): { trouble?: string; warning?: string };
export function installedDiffersFrom(lock: NoteOfPackages, installed: NoteOfPackages): string | undefined;
export function whyInstall(root: string): string | undefined;
export function causeIn(said: string): string;
export function ensurePackages(root: string, say: (line: string) => void): Promise<boolean>;

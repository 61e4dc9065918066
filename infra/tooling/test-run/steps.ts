import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bundleFile } from '../../local/environment';
import { QUIET_NX } from '../../local/services';

export interface Step {
  title: string;
  /** For node. */
  args: string[];
  env: NodeJS.ProcessEnv;
  /** What is wrong although the program was content. */
  check?: () => string | undefined;
}

/** More than this and something has crept into the workflows that does not belong there. */
const MOST_BUNDLE_BYTES = 2_500_000;

const environment: NodeJS.ProcessEnv = { ...process.env, ...QUIET_NX };

export const staticSteps = (root: string): Step[] => [
  { title: 'Format', args: [bin(root, 'prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'], env: environment },
  { title: 'Lint', args: nx(root, 'run-many', '-t', 'lint'), env: environment },
  { title: 'Types', args: nx(root, 'run-many', '-t', 'typecheck'), env: environment },
];

export const workflowBundle = (root: string): Step => ({
  title: 'Workflow bundle',
  args: nx(root, 'run', '@chung-suc/workflows:bundle'),
  env: environment,
  check() {
    const file = bundleFile(root);
    if (!existsSync(file)) return `${file} was not written`;
    const { size } = statSync(file);
    console.log(`${(size / 1e6).toFixed(2)} MB of ${MOST_BUNDLE_BYTES / 1e6} MB`);
    return size < MOST_BUNDLE_BYTES ? undefined : `it has ${size} bytes, ${MOST_BUNDLE_BYTES} are allowed: an import does not belong there`;
  },
});

/** With its budget: more script than a phone should wait for fails the build. */
export const webBuild = (root: string): Step => ({
  title: 'Web application',
  args: nx(root, 'run', '@chung-suc/web:build'),
  env: environment,
});

const bin = (root: string, path: string): string => join(root, 'node_modules', path);
const nx = (root: string, ...args: string[]): string[] => [bin(root, 'nx/dist/bin/nx.js'), ...args, '--outputStyle=static'];

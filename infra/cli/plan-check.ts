import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readPlan, renderCheck, toCheckReport } from '@chung-suc/plan-import';
import { CommandError, runCommand } from './run-command';

/** The file is no plan that can be read; nothing is printed on standard output then. */
const UNREADABLE = 2;

/**
 * `npm run -s plan:check -- FILE [--json]`: what is understood of a plan's text, and what is odd about it. Writes nothing anywhere. Exit 0 also
 * with findings: they are what it is asked for.
 */
runCommand(async () => {
  const options = process.argv.slice(2);
  const [file, ...rest] = options.filter((option) => option !== '--json');
  const unknown = [file, ...rest].find((option) => option?.startsWith('-'));
  if (file === undefined || rest.length > 0 || unknown !== undefined) {
    throw new CommandError('Cách dùng: npm run -s plan:check -- TỆP [--json] / Usage: npm run -s plan:check -- FILE [--json]', UNREADABLE);
  }
  const reading = readPlan(await bytesOf(file));
  if (!reading.ok) throw new CommandError(`${file}: ${reading.reject.vi} / ${reading.reject.en}`, UNREADABLE);
  const { draft } = reading;
  process.stdout.write(options.includes('--json') ? `${JSON.stringify(toCheckReport(draft), null, 2)}\n` : renderCheck(draft));
});

/** npm runs scripts from the workspace root and keeps the folder of the person in INIT_CWD. */
async function bytesOf(file: string): Promise<Uint8Array> {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
  try {
    return await readFile(resolve(script === 'plan:check' && folder ? folder : process.cwd(), file));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    const [vi, en] =
      code === 'ENOENT'
        ? ['Không tìm thấy tệp này.', 'There is no such file.']
        : code === 'EISDIR'
          ? ['Đây là thư mục, không phải tệp.', 'This is a folder, not a file.']
          : ['Không mở được tệp này.', 'The file cannot be opened.'];
    throw new CommandError(`${file}: ${vi} / ${en}`, UNREADABLE);
  }
}

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { CommandError } from './run-command';

/** A file that cannot be read, or is not what a command takes. */
export const UNUSABLE = 2;
/** Everything can be read, and something stands in the way. */
export const REFUSED = 3;

/** npm runs scripts from the workspace root and keeps the folder of the person in INIT_CWD: a file named by `script` is found from there. */
function fromPerson(file: string, script: string): string {
  const { npm_lifecycle_event: running, INIT_CWD: folder } = process.env;
  return resolve(running === script && folder ? folder : process.cwd(), file);
}

/** The bytes of a file that a person has named. Throws `CommandError`. */
export async function readBytes(file: string, script: string): Promise<Buffer> {
  try {
    return await readFile(fromPerson(file, script));
  } catch {
    throw new CommandError(`Không mở được tệp ${file}. / The file ${file} cannot be opened.`, UNUSABLE);
  }
}

/** What a YAML file says. Throws `CommandError`. */
export async function readYaml(file: string, script: string): Promise<unknown> {
  const text = (await readBytes(file, script)).toString('utf8');
  try {
    return parse(text);
  } catch (error) {
    throw new CommandError(`${file}: không phải là YAML / is no YAML: ${error instanceof Error ? error.message : ''}`, UNUSABLE);
  }
}

/** A heading with a line for each thing that is wrong. */
export const listed = (heading: string, lines: readonly string[]): string => [heading, ...lines.map((line) => `  - ${line}`)].join('\n');

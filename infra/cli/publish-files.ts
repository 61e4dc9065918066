import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parse as parseYaml } from 'yaml';
import type { DataSource } from 'typeorm';
import type { LocalDate } from '@chung-suc/domain';
import { publishPlan, type Published } from '@chung-suc/persistence';
import { decodePlan, parsePlan, parsePublishData, toPublishedPlan, type PublishProblem } from '@chung-suc/plan-import';
import { CommandError } from './run-command';

/** npm runs scripts from the workspace root and keeps the folder of the person in INIT_CWD. */
function fromPerson(file: string): string {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
  return resolve(script === 'plan:publish' && folder ? folder : process.cwd(), file);
}

/** A file that cannot be read, is no plan, or data that do not fit it. */
const UNUSABLE = 2;
/** Everything can be read, and something is still open. */
const REFUSED = 3;

/** Joins a plan's text with its data file and publishes it. Throws `CommandError` that lists everything that stands in the way. */
export async function publishFiles(database: DataSource, planFile: string, dataFile: string, today: LocalDate): Promise<Published> {
  const decoded = decodePlan(await read(planFile));
  if (!decoded.ok) throw new CommandError(`${planFile}: ${decoded.reject.vi} / ${decoded.reject.en}`, UNUSABLE);
  const reading = parsePlan(decoded);
  if (!reading.ok) throw new CommandError(`${planFile}: ${reading.reject.vi} / ${reading.reject.en}`, UNUSABLE);
  const data = parsePublishData(await readYaml(dataFile));
  if (!data.ok) throw new CommandError(listed(dataFile, data.problems), UNUSABLE);
  const result = toPublishedPlan(reading.draft, data.data, { today });
  if (!result.ok)
    throw new CommandError(`Kế hoạch chưa được công bố. / The plan was not published.\n${listed(dataFile, result.problems)}`, REFUSED);
  return publishPlan(database, result.plan, decoded.text);
}

const listed = (file: string, problems: readonly PublishProblem[]): string =>
  [`${file}:`, ...problems.map(({ code, vi, en }) => `  - [${code}] ${vi} / ${en}`)].join('\n');

async function read(file: string): Promise<Buffer> {
  try {
    return await readFile(fromPerson(file));
  } catch {
    throw new CommandError(`Không mở được tệp ${file}. / The file ${file} cannot be opened.`, UNUSABLE);
  }
}

async function readYaml(file: string): Promise<unknown> {
  const text = (await read(file)).toString('utf8');
  try {
    return parseYaml(text);
  } catch (error) {
    throw new CommandError(`${file}: không phải là YAML / is no YAML: ${error instanceof Error ? error.message : ''}`, UNUSABLE);
  }
}

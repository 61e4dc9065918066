import type { DataSource } from 'typeorm';
import type { LocalDate } from '@chung-suc/domain';
import { publishPlan, type Published } from '@chung-suc/persistence';
import { decodePlan, parsePlan, parsePublishData, toPublishedPlan, type PublishProblem } from '@chung-suc/plan-import';
import { REFUSED, UNUSABLE, listed, readBytes, readYaml } from './person-files';
import { CommandError } from './run-command';

/** The npm script whose files these are. */
const SCRIPT = 'plan:publish';

/** Joins a plan's text with its data file and publishes it. Throws `CommandError` that lists everything that stands in the way. */
export async function publishFiles(database: DataSource, planFile: string, dataFile: string, today: LocalDate): Promise<Published> {
  const decoded = decodePlan(await readBytes(planFile, SCRIPT));
  if (!decoded.ok) throw new CommandError(`${planFile}: ${decoded.reject.vi} / ${decoded.reject.en}`, UNUSABLE);
  const reading = parsePlan(decoded);
  if (!reading.ok) throw new CommandError(`${planFile}: ${reading.reject.vi} / ${reading.reject.en}`, UNUSABLE);
  const data = parsePublishData(await readYaml(dataFile, SCRIPT));
  if (!data.ok) throw new CommandError(listed(`${dataFile}:`, linesOf(data.problems)), UNUSABLE);
  const result = toPublishedPlan(reading.draft, data.data, { today });
  if (!result.ok) {
    const heading = `Kế hoạch chưa được công bố. / The plan was not published.\n${dataFile}:`;
    throw new CommandError(listed(heading, linesOf(result.problems)), REFUSED);
  }
  return publishPlan(database, result.plan, decoded.text);
}

const linesOf = (problems: readonly PublishProblem[]): string[] => problems.map(({ code, vi, en }) => `[${code}] ${vi} / ${en}`);

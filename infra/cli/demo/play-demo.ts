import type { Connection } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { instantAt } from '@chung-suc/domain';
import { InstallationRow } from '@chung-suc/persistence';
import { EmbeddedClock } from '@chung-suc/platform/clock';
import { TimeSkipper, settled } from '@chung-suc/platform/time-skipping';
import { CommandError } from '../run-command';
import { termsOf, type Played } from './acts';
import { DemoWorld } from './demo-world';
import { STORIES } from './stories';
import type { Story } from './story';

/** Services' time at which people act on a day of the demo, hours and minutes: not everybody at the same. */
const HOURS: readonly (readonly [number, number])[] = [
  [9, 10],
  [14, 20],
  [10, 35],
  [15, 5],
  [8, 45],
];

interface Surroundings {
  readonly database: DataSource;
  readonly connection: Connection;
  readonly namespace: string;
  /** Of the API. */
  readonly url: string;
}

/**
 * Plays the cases that a newcomer finds, from their beginning some weeks ago on: the clock is set back once, before there is anything, and
 * then moved forward from day to day as `npm run skip` does it, until it is today's again. Whatever stands in the database afterwards was
 * done by a command of somebody, or by time.
 */
export async function playDemo({ database, connection, namespace, url }: Surroundings): Promise<void> {
  const world = await DemoWorld.open(database, url, await new EmbeddedClock(database).now());
  const skipper = new TimeSkipper(database, connection, namespace);
  const days = [...new Set(STORIES.flatMap(({ opens, then }) => [opens, ...then.map(([day]) => day)]))].sort((a, b) => b - a);
  const played = new Map<Story, Played>();
  for (const [index, day] of days.entries()) {
    const [hour, minute] = HOURS[index % HOURS.length] ?? [9, 0];
    if (index === 0) await setBack(database, instantAt(world.workingDay(day), hour, minute));
    else if (day > 0) await skipTo(skipper, database, instantAt(world.workingDay(day), hour, minute));
    else await catchUp(skipper, database);
    await allHasGone(database); // who acts on a day has read the mails of its morning
    await playDay(world, day, played);
    await allHasGone(database);
  }
  await catchUp(skipper, database);
  await world.leave();
}

/** What one reads on a day: first what was asked for, in its order; then what others have done, each case for itself. */
async function playDay(world: DemoWorld, day: number, played: Map<Story, Played>): Promise<void> {
  for (const story of STORIES.filter(({ opens }) => opens === day)) played.set(story, await open(world, story));
  await Promise.all(
    STORIES.map(async (story) => {
      const one = played.get(story);
      for (const [on, act] of story.then) if (on === day && one) await act(world, one);
    }),
  );
}

async function open(world: DemoWorld, { asked, registers }: Story): Promise<Played> {
  const { person, id: localityId } = world.locality(asked.locality);
  const { id: offeringId, unitPerson } = world.offer(asked.offering);
  const terms = termsOf(world, asked);
  if (registers && unitPerson) {
    const { id } = await world.post(unitPerson, '/api/registrations', { offeringId, localityId, terms, ...registers });
    return { id, asked };
  }
  const otherDates = (asked.otherDates ?? []).map((at) => world.span(...at));
  const { id } = await world.post(person, '/api/cases', {
    offeringId,
    terms,
    otherDates,
    ...(asked.channel ? { channel: asked.channel } : {}),
  });
  return { id, asked };
}

/** Only where nothing has happened yet: no case has to be taken along. */
async function setBack(database: DataSource, to: number): Promise<void> {
  const installations = database.getRepository(InstallationRow);
  const { id } = await installations.findOneByOrFail({});
  await installations.update({ id }, { clockOffsetMs: to - Date.now() });
}

async function skipTo(skipper: TimeSkipper, database: DataSource, to: number): Promise<void> {
  const ahead = to - (await new EmbeddedClock(database).now());
  if (ahead > 0) await skipper.skip(ahead);
}

/** To the system's own time: for a demo that was cut off, too. Nothing where time has been moved on already. */
export async function catchUp(skipper: TimeSkipper, database: DataSource): Promise<void> {
  const behind = -(await new EmbeddedClock(database).offsetMs());
  if (behind <= 0) return;
  await skipper.skip(behind);
  await allHasGone(database);
}

async function allHasGone(database: DataSource): Promise<void> {
  if (await settled(database, await new EmbeddedClock(database).now(), 30_000)) return;
  throw new CommandError('The demo could not be played: some mails do not go out; see the log of the notifications service');
}

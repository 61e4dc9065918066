import { COMMAND_PATHS, type CaseCommandKind, type CommandBody } from '@chung-suc/api-contract';
import { DEFAULT_COST_SPLIT, type AudienceGroup, type PresenterKind } from '@chung-suc/domain';
import type { DemoWorld } from './demo-world';

/** What is asked for, as one writes it down. `at`: the working day, so many before today (negative: after it), and the hour. */
export interface Asked {
  readonly offering: string;
  readonly locality: string;
  readonly at: readonly [daysAgo: number, hour: number];
  readonly place: string;
  readonly audience: readonly [group: AudienceGroup, count: number];
  readonly wishes: string | null;
  readonly otherDates?: readonly (readonly [daysAgo: number, hour: number])[];
  readonly channel?: 'committee';
}

/** What a case of the demo is known by while it is played. */
export interface Played {
  readonly id: string;
  readonly asked: Asked;
}

/** Something that somebody does to a case. */
export type Act = (world: DemoWorld, played: Played) => Promise<unknown>;

export const termsOf = (world: DemoWorld, { offering, at, place, audience: [group, count], wishes }: Asked) => ({
  ...world.span(...at),
  mode: world.offer(offering).mode ?? 'onsite',
  place,
  audience: [{ group, count }],
  wishes,
});

/** Whoever owes `duty` gives the command. */
const owing =
  <K extends CaseCommandKind>(duty: string, kind: K, body: CommandBody<K> | ((world: DemoWorld, dutyId: string) => CommandBody<K>)): Act =>
  async (world, { id }) => {
    const { id: dutyId, person } = await world.owed(id, duty);
    return world.command(person, id, COMMAND_PATHS[kind], typeof body === 'function' ? body(world, dutyId) : body);
  };

interface Details {
  readonly presenter: readonly [name: string, kind: PresenterKind];
  readonly contents: string;
  readonly note?: string;
}

const details = ({ presenter: [name, kind], contents, note = '' }: Details) => ({
  presenters: [{ name, kind }],
  contents,
  note: note === '' ? null : note,
});

export const agree = (said: Details): Act => owing('answer', 'agree', { ...details(said), acceptsCostSplit: true });
/** The unit of one part: whoever of them has not answered yet. */
export const agreePart = (said: Details): Act => owing('answerPart', 'agree', { ...details(said), acceptsCostSplit: true });
/** A co-unit stands by what the sides have agreed on. */
export const join: Act = owing('join', 'accept', { version: 1, date: null });

export const decline = (reason: string, alternative: string | null): Act =>
  owing('answer', 'decline', { reason, alternative, knewAt: null });

/** The unit would rather come on another day. */
export const propose =
  (at: Asked['at'], note: string, said: Details): Act =>
  async (world, { id, asked }) => {
    const { person } = await world.owed(id, 'answer');
    return world.command(person, id, COMMAND_PATHS.propose, {
      version: 1,
      terms: { ...termsOf(world, { ...asked, at }), costs: DEFAULT_COST_SPLIT },
      otherDates: [],
      details: details(said),
      note,
    });
  };

export const report = (count: number, summary: string, difficulties: string | null = null): Act => {
  return async (world, { id, asked }) => {
    const { person } = await world.owed(id, 'report');
    return world.command(person, id, COMMAND_PATHS.report, { attendance: [{ group: asked.audience[0], count }], summary, difficulties });
  };
};

export const confirm = (rating: number, comment: string | null = null): Act =>
  owing('confirm', 'confirmExecution', { tookPlace: true, rating, comment });
export const review = (remark: string | null): Act => owing('review', 'review', { remark });
export const returnReport = (missing: string): Act => owing('review', 'returnReport', { missing });
export const commend = (name: string, merit: string): Act =>
  owing('commend', 'commend', { people: [{ name, merit }], nobodyThisTime: false });

/** The committee gives whoever owes `duty` until the end of a working day, so many after today. */
export const extend = (duty: string, daysAhead: number, reason: string): Act => {
  return async (world, { id }) => {
    const [{ id: dutyId }, { person }] = await Promise.all([world.owed(id, duty), world.owed(id, 'decide')]);
    const resolution = { kind: 'extend', dutyId, until: world.workingDay(-daysAhead) };
    return world.command(person, id, COMMAND_PATHS.adjust, { resolution, reason });
  };
};

/** The committee lets the locality choose: another date, or the bloc itself. */
export const offerOtherDate = (at: Asked['at'], reason: string): Act =>
  owing('decide', 'adjust', (world) => ({
    resolution: { kind: 'offer', remedies: [{ kind: 'otherDate', ...world.span(...at) }, { kind: 'blocRuns' }] },
    reason,
  }));

export const cancel =
  (reason: string): Act =>
  (world, { id, asked }) =>
    world.command(world.locality(asked.locality).person, id, COMMAND_PATHS.cancel, { reason });

export const suspend =
  (daysAhead: number, reason: string): Act =>
  async (world, { id }) =>
    world.command(await world.holderOf('coordinator'), id, COMMAND_PATHS.suspend, { reason, until: world.workingDay(-daysAhead) });

/** The unit cannot do what it has agreed to. */
export const declareTrouble =
  (reason: string): Act =>
  async (world, { id }) => {
    const { person } = await world.owed(id, 'hold');
    return world.command(person, id, COMMAND_PATHS.declareTrouble, { reason, unable: true, knewAt: null });
  };

/** The locality has called the unit's contact, and somebody else answered. */
export const reportPhone: Act = async (world, { id, asked }) => {
  const { person } = world.locality(asked.locality);
  const phone = `/api/cases/${id}/phones/${world.offer(asked.offering).unitPerson}`;
  await world.post(person, `${phone}/reveal`, {});
  return world.post(person, `${phone}/reports`, { fault: 'wrongPerson', note: null, betterPhone: null });
};

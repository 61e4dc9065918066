import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { addDays, instantAt, isWorkingDay, localDateOf, type Instant, type LocalDate, type WorkingCalendar } from '@chung-suc/domain';
import { loadCalendar } from '@chung-suc/persistence';
import { signInAsDemo, type SessionHeaders } from '../../local/demo-session';
import { CommandError } from '../run-command';

/** An offering of the plan in force, by its label (“III.1/3”), with the person of the unit that answers for it. */
export interface Offer {
  readonly id: string;
  readonly mode: 'online' | 'onsite' | null;
  readonly unitPerson: string | null;
}

export interface DemoLocality {
  readonly id: string;
  readonly person: string;
}

/** The invented programme as the demo plays in it: its people act through the API like anybody else. */
export class DemoWorld {
  private readonly sessions = new Map<string, Promise<SessionHeaders>>();

  private constructor(
    readonly database: DataSource,
    private readonly url: string,
    private readonly calendar: WorkingCalendar,
    /** The day on which the demo is played. */
    readonly today: LocalDate,
    private readonly offers: ReadonlyMap<string, Offer>,
    private readonly localities: ReadonlyMap<string, DemoLocality>,
  ) {}

  static async open(database: DataSource, url: string, now: Instant): Promise<DemoWorld> {
    const offers = (await database.query(
      `SELECT o.area_code || '/' || o.ordinal AS label, o.id, o.mode, h.person_id AS "unitPerson"
         FROM offering o JOIN programme p ON p.id = o.programme_id AND p.plan_version = o.plan_version LEFT JOIN holding h ON h.post_id = o.unit_post_id`,
    )) as (Offer & { label: string })[];
    const localities = (await database.query(
      `SELECT o.name, o.id, h.person_id AS person FROM post p JOIN organisation o ON o.id = p.organisation_id
         JOIN holding h ON h.post_id = p.id WHERE p.kind = 'localityContact'`,
    )) as (DemoLocality & { name: string })[];
    return new DemoWorld(
      database,
      url,
      await database.transaction((manager) => loadCalendar(manager)),
      localDateOf(now),
      new Map(offers.map((offer) => [offer.label, offer])),
      new Map(localities.map((locality) => [locality.name, locality])),
    );
  }

  offer(label: string): Offer {
    return found(this.offers.get(label), `the offering ${label}`);
  }

  locality(name: string): DemoLocality {
    return found(this.localities.get(name), name);
  }

  /** The working day that lies so many before today, or after it when negative. */
  workingDay(daysAgo: number): LocalDate {
    const step = daysAgo > 0 ? -1 : 1;
    let date = this.today;
    for (let left = Math.abs(daysAgo); left > 0;) {
      date = addDays(date, step);
      if (isWorkingDay(this.calendar, date)) left -= 1;
    }
    return date;
  }

  /** From `hour` on, two hours. */
  span(daysAgo: number, hour: number): { readonly start: string; readonly end: string } {
    const start = instantAt(this.workingDay(daysAgo), hour);
    return { start: new Date(start).toISOString(), end: new Date(start + 2 * 3_600_000).toISOString() };
  }

  /** Id and person of a duty that is owed on a case now. */
  async owed(caseId: string, kind: string): Promise<{ readonly id: string; readonly person: string }> {
    const [duty] = (await this.database.query(
      `SELECT d.id, h.person_id AS person FROM duty d JOIN holding h ON h.post_id = d.post_id
        WHERE d.case_id = $1 AND d.kind = $2 AND d.closed_at IS NULL ORDER BY d.due_at LIMIT 1`,
      [caseId, kind],
    )) as { id: string; person: string }[];
    return found(duty, `a duty “${kind}” of the case ${caseId}`);
  }

  /** Who holds the first post of a kind. */
  async holderOf(kind: string): Promise<string> {
    const [holder] = (await this.database.query(
      `SELECT h.person_id AS person FROM post p JOIN holding h ON h.post_id = p.id WHERE p.kind = $1 ORDER BY p.rank, p.id LIMIT 1`,
      [kind],
    )) as { person: string }[];
    return found(holder, `somebody with a post “${kind}”`).person;
  }

  command(person: string, caseId: string, path: string, body: object): Promise<{ readonly id: string }> {
    return this.post(person, `/api/cases/${caseId}/commands/${path}`, body);
  }

  /** Throws `CommandError` with what the API has answered. */
  async post(person: string, path: string, body: object): Promise<{ readonly id: string }> {
    const response = await fetch(`${this.url}${path}`, {
      method: 'POST',
      headers: { ...(await this.sessionOf(person)), 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as { id: string };
    if (!response.ok) throw new CommandError(`The demo could not be played: ${path} answered ${response.status} ${JSON.stringify(answer)}`);
    return answer;
  }

  private sessionOf(person: string): Promise<SessionHeaders> {
    const known = this.sessions.get(person) ?? this.signIn(person);
    this.sessions.set(person, known);
    return known;
  }

  /** Signs everybody out who has acted: what is left are the sessions of those who really come. */
  async leave(): Promise<void> {
    for (const headers of this.sessions.values()) await fetch(`${this.url}/api/session`, { method: 'DELETE', headers: await headers });
  }

  private async signIn(person: string): Promise<SessionHeaders> {
    const session = await signInAsDemo(this.url, person);
    if ('refused' in session) throw new CommandError(`The demo could not be played: nobody may sign in as ${person} here`);
    return session.headers;
  }
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new CommandError(`The demo could not be played: there is no ${what}`);
  return value;
}

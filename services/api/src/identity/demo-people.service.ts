import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { POST_WORDS, type DemoPeople } from '@chung-suc/api-contract';
import { localDateOf, type PostKind } from '@chung-suc/domain';
import { CLOCK, type Clock } from '@chung-suc/platform/clock';

/** A post that somebody holds today. */
export interface DemoHolder {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly organisation: string;
  readonly kind: PostKind;
  /** How many duties the post owes now. */
  readonly owes: number;
}

/** Who is worth trying first: the main job is between the first four. */
const ROLES: readonly PostKind[] = [
  'localityContact',
  'unitContact',
  'coordinator',
  'committeeMember',
  'recordsClerk',
  'observer',
  'unitSecretary',
  'administrator',
];
const PEOPLE_SHOWN = 5;

/** People of the invented programme, for the embedded mode. */
@Injectable()
export class DemoPeopleService {
  constructor(
    private readonly database: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Five people, each with another role, with every post that they hold. Whoever has something to do comes first. */
  async oneOfEachRole(): Promise<DemoPeople> {
    const holders = await this.holders();
    const found: DemoHolder[] = [];
    const busiest = holders.toSorted((one, other) => other.owes - one.owes);
    for (const role of ROLES) {
      const next = busiest.find(({ id, kind }) => kind === role && !found.some((one) => one.id === id));
      if (next) found.push(next);
    }
    return {
      people: found.slice(0, PEOPLE_SHOWN).map(({ id, name }) => ({
        id,
        name,
        posts: holders
          .filter((holder) => holder.id === id)
          .map(({ title, organisation, kind }) => ({ title, organisation, role: POST_WORDS[kind] })),
      })),
    };
  }

  /** Whoever holds a post today, in order of protocol. */
  async holders(): Promise<DemoHolder[]> {
    return (await this.database.query(
      `SELECT n.id, n.full_name AS name, p.title, o.name AS organisation, p.kind,
              (SELECT count(*)::int FROM duty d WHERE d.post_id = p.id AND d.closed_at IS NULL) AS owes
         FROM post p JOIN organisation o ON o.id = p.organisation_id JOIN holding h ON h.post_id = p.id JOIN person n ON n.id = h.person_id
        WHERE h.held_from <= $1::date AND (h.held_to IS NULL OR h.held_to >= $1::date) ORDER BY p.rank, p.id`,
      [localDateOf(await this.clock.now())],
    )) as DemoHolder[];
  }
}

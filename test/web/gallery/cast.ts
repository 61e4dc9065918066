import type { DataSource } from 'typeorm';
import type { Viewer } from './picture';

interface Holder {
  readonly kind: string;
  readonly person: string;
  readonly organisation: string;
  readonly cases: number;
}

/** A case of the demo with who is who in it. */
export interface CaseOnStage {
  readonly id: string;
  readonly number: string;
  readonly stage: string;
  /** `III.1-3`: which offering of the plan. */
  readonly offering: string;
  readonly unit: Viewer | null;
  readonly locality: Viewer | null;
  /** Waits for the committee. */
  readonly escalated: boolean;
}

/** Who is who in the demo. */
export class Cast {
  private constructor(
    private readonly holders: readonly Holder[],
    readonly cases: readonly CaseOnStage[],
  ) {}

  static async of(database: DataSource): Promise<Cast> {
    const holders = (await database.query(
      `SELECT p.kind, h.person_id AS person, o.name AS organisation,
              (SELECT count(*)::int FROM cases c WHERE o.id IN (c.lead_unit_id, c.locality_id)) AS cases
         FROM post p JOIN organisation o ON o.id = p.organisation_id JOIN holding h ON h.post_id = p.id ORDER BY p.rank, p.id`,
    )) as Holder[];
    const rows = (await database.query(
      `SELECT c.id, c.number, c.stage, f.area_code || '-' || f.ordinal AS offering,
              (SELECT name FROM organisation WHERE id = c.lead_unit_id) AS unit,
              (SELECT name FROM organisation WHERE id = c.locality_id) AS locality,
              EXISTS (SELECT 1 FROM escalation e WHERE e.case_id = c.id AND e.closed_at IS NULL) AS escalated
         FROM cases c JOIN programme p ON true JOIN offering f ON f.id = c.offering_id AND f.programme_id = p.id AND f.plan_version = p.plan_version
        ORDER BY c.number`,
    )) as (Omit<CaseOnStage, 'unit' | 'locality'> & { readonly unit: string | null; readonly locality: string })[];
    const contactOf = (kind: string, organisation: string | null, role: string): Viewer | null => {
      const holder = holders.find((one) => one.kind === kind && one.organisation === organisation);
      return holder ? { role, personId: holder.person } : null;
    };
    return new Cast(
      holders,
      rows.map((row) => ({
        ...row,
        unit: contactOf('unitContact', row.unit, 'unit'),
        locality: contactOf('localityContact', row.locality, 'locality'),
      })),
    );
  }

  get coordinator(): Viewer {
    return this.first('coordinator', 'coordinator');
  }

  get committee(): Viewer {
    return this.first('committeeMember', 'committee');
  }

  /** A member of the committee who answers for a unit. */
  get tied(): Viewer {
    const units = this.holders.filter(({ kind }) => kind === 'unitContact').map(({ person }) => person);
    return this.first('committeeMember', 'tied', ({ person, cases }) => units.includes(person) && cases >= 0);
  }

  get clerk(): Viewer {
    return this.first('recordsClerk', 'clerk');
  }

  get observer(): Viewer {
    return this.first('observer', 'observer');
  }

  /** The busiest ones. */
  get unit(): Viewer {
    return this.busiest('unitContact', 'unit');
  }

  get locality(): Viewer {
    return this.busiest('localityContact', 'locality');
  }

  /** Of a unit that nobody has asked yet. */
  get idleUnit(): Viewer {
    return this.first('unitContact', 'idle', ({ cases }) => cases === 0);
  }

  /** One of each role that the product knows. */
  get everybody(): readonly Viewer[] {
    return [this.coordinator, this.committee, this.tied, this.unit, this.locality, this.clerk, this.observer, this.idleUnit];
  }

  /** Whoever answers for an organisation. */
  contactOf(organisation: string): Viewer {
    const holder = this.holders.find((one) => one.organisation === organisation && /Contact$/.test(one.kind));
    if (!holder) throw new Error(`Nobody answers for ${organisation}`);
    return { role: holder.kind === 'unitContact' ? 'unit' : 'locality', personId: holder.person };
  }

  /** The case of an offering and a locality, as the demo has it. */
  case(offering: string, locality: string): CaseOnStage {
    const { personId } = this.contactOf(locality);
    const found = this.cases.find((one) => one.offering === offering && one.locality?.personId === personId);
    if (!found) throw new Error(`The demo has no case of ${offering} for ${locality}`);
    return found;
  }

  private first(kind: string, role: string, fits: (holder: Holder) => boolean = () => true): Viewer {
    const holder = this.holders.find((one) => one.kind === kind && fits(one));
    if (!holder) throw new Error(`The demo has nobody who is ${role}`);
    return { role, personId: holder.person };
  }

  private busiest(kind: string, role: string): Viewer {
    const [most] = this.holders.filter((one) => one.kind === kind).sort((one, other) => other.cases - one.cases);
    if (!most) throw new Error(`The demo has nobody who is ${role}`);
    return { role, personId: most.person };
  }
}

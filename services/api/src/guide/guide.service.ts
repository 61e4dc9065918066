import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { GUIDE_STEPS, POST_WORDS, toIso, type GuideView } from '@chung-suc/api-contract';
import { waySteps, type EventKind, type Instant, type PostKind, type WayStep } from '@chung-suc/domain';
import { holdersOf, readCase, type CaseReading } from '@chung-suc/persistence';
import { CLOCK, type Clock } from '@chung-suc/platform/clock';
import { programmeInForce } from '../catalogue/programme-in-force';
import { DemoPeopleService } from '../identity/demo-people.service';
import { API_SETTINGS, type ApiSettings } from '../settings';

type GuideStep = GuideView['steps'][number]['step'];
type GuidePerson = GuideView['steps'][number]['people'][number];

/** What shows a step of the guide to be done. Opening a mail leaves no trace: whoever answers has opened it. */
const DONE_BY: Readonly<Record<GuideStep, WayStep>> = {
  ask: 'asked',
  open: 'answered',
  answer: 'answered',
  hold: 'held',
  report: 'reported',
  commend: 'commended',
};

/** Who walks the straight way: by the posts of the case, or before there is one by whom there is. */
type Cast = Readonly<Partial<Record<'locality' | 'unit' | 'reviewer', Omit<GuidePerson, 'href'>>>>;

/** The straight way of the latest request: nothing of it is stored, it is read from the case. */
@Injectable()
export class GuideService {
  constructor(
    private readonly database: DataSource,
    private readonly demo: DemoPeopleService,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
  ) {}

  async view(): Promise<GuideView> {
    const now = await this.clock.now();
    const latest = await this.latestRequest(now);
    const cast = await this.cast(latest?.reading ?? null, now);
    const behind = waySteps(latest?.happened ?? []);
    return {
      case: latest && {
        number: latest.reading.state.number,
        offering: latest.reading.offering.name,
        locality: latest.reading.locality.name,
        endsAt: toIso(latest.reading.state.terms.end),
      },
      steps: GUIDE_STEPS.map((step) => ({
        step,
        done: behind.has(DONE_BY[step]),
        people: peopleOf(step, cast, latest?.reading.state.number ?? null, behind),
      })),
      mailPage: this.settings.MAIL_PAGE_URL ?? null,
    };
  }

  /** Asked for by a locality, in the programme of today; null before anything was. */
  private async latestRequest(now: Instant): Promise<{ reading: CaseReading; happened: readonly EventKind[] } | null> {
    const programme = await programmeInForce(this.database, now);
    const [row] = (await this.database.query(
      `SELECT c.id, array_agg(e.kind ORDER BY e.version) AS happened FROM cases c JOIN case_event e ON e.case_id = c.id
        WHERE c.programme_id = $1 AND c.split_from_id IS NULL
        GROUP BY c.id HAVING NOT bool_or(e.kind = 'registered') ORDER BY c.opened_at DESC, c.number DESC LIMIT 1`,
      [programme?.id ?? null],
    )) as { id: string; happened: EventKind[] }[];
    const reading = row ? await readCase(this.database, row.id, now) : null;
    return row && reading ? { reading, happened: row.happened } : null;
  }

  private async cast(reading: CaseReading | null, now: Instant): Promise<Cast> {
    const review = reading?.owed.find(({ kind }) => kind === 'review');
    const posts = reading ? [reading.state.posts.locality, reading.state.posts.unit, ...(review ? [review.postId] : [])] : [];
    const holders = await holdersOf(this.database, posts, now);
    const holder = (postId: string | undefined, kind: PostKind) => {
      const found = holders.find((one) => one.postId === postId);
      return found?.personId && found.fullName ? { id: found.personId, name: found.fullName, role: POST_WORDS[kind] } : undefined;
    };
    const { people } = await this.demo.oneOfEachRole();
    const anybody = (kind: PostKind) => {
      const found = people.find(({ posts: held }) => held.some(({ role }) => role.vi === POST_WORDS[kind].vi));
      return found && { id: found.id, name: found.name, role: POST_WORDS[kind] };
    };
    const pick = (postId: string | undefined, kind: PostKind) => holder(postId, kind) ?? anybody(kind);
    const cast = {
      locality: pick(reading?.state.posts.locality, 'localityContact'),
      unit: pick(reading?.state.posts.unit, 'unitContact'),
      reviewer: pick(review?.postId, 'committeeMember'),
    };
    return Object.fromEntries(Object.entries(cast).filter(([, person]) => person !== undefined));
  }
}

function peopleOf(step: GuideStep, { locality, unit, reviewer }: Cast, number: string | null, behind: ReadonlySet<WayStep>): GuidePerson[] {
  const act = (command: string): string => (number === null ? '/' : `/ho-so/${number}?viec=${command}`);
  const as = (person: Cast[keyof Cast], href: string): GuidePerson[] => (person ? [{ ...person, href }] : []);
  switch (step) {
    case 'ask':
      return as(locality, '/danh-muc');
    case 'open':
      return [];
    case 'answer':
      return as(unit, act('agree'));
    case 'hold':
      return as(unit, number === null ? '/ho-so' : `/ho-so/${number}`);
    case 'report':
      return as(unit, act('report'));
    case 'commend':
      // The committee acknowledges the report first.
      return behind.has('reviewed') ? as(unit, act('commend')) : as(reviewer, act('review'));
  }
}

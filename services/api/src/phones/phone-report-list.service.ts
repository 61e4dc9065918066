import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, Not } from 'typeorm';
import { PHONE_OUTCOME_WORDS, toIso, type PhoneNews, type PhoneReports, type ReportedPhone } from '@chung-suc/api-contract';
import { formatPhone, localDateOf, resolvesPhoneReports, type Instant } from '@chung-suc/domain';
import { PhoneReportRow, PhoneResolutionRow, publishedPhones } from '@chung-suc/persistence';
import { CLOCK, type Clock } from '@chung-suc/platform/clock';
import { programmeInForce } from '../catalogue/programme-in-force';
import { groupBy } from '../group-by';
import type { ActingPerson } from '../identity/person';
import { logLook } from './looks';
import { findReport } from './phone-reports.service';
import { toReportedNumber, type PostOfPerson, type ReportedNumberParts } from './reported-number.mapper';

/** Resolved ones that are still shown. */
const LAST_RESOLVED = 20;
/** What became of older reports is no news to anybody. */
const NEWS_MS = 60 * 86_400_000;

const WITH_NAMES = {
  whose: true,
  reporter: true,
  reporterPost: { organisation: true },
  case: true,
  resolution: { by: true },
} as const;
/** A case is much more than its number. */
const COLUMNS = { case: { id: true, number: true } } as const;

/** Numbers that were reported as wrong, for the coordinator who looks into them and for those who have reported them. */
@Injectable()
export class PhoneReportListService {
  constructor(
    private readonly database: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async all(): Promise<PhoneReports> {
    const now = await this.clock.now();
    const [open, resolved] = await Promise.all([this.open(), this.lastResolved()]);
    const found = [...open, ...resolved];
    const people = [...new Set(found.map(({ whoseId }) => whoseId))];
    const programme = await programmeInForce(this.database, now);
    const [posts, corrections, printed] = await Promise.all([
      this.postsOf(people, now),
      this.database
        .getRepository(PhoneResolutionRow)
        .find({ where: { whoseId: In(people), outcome: 'corrected' }, relations: { by: true }, order: { at: 'ASC', id: 'ASC' } }),
      programme ? publishedPhones(this.database, programme.id, programme.planVersion, people) : new Map<string, string | null>(),
    ]);
    const parts: ReportedNumberParts = { posts, corrections, printed };
    const numbersIn = (reports: readonly PhoneReportRow[]) =>
      [...groupBy(reports, keyOf).values()].map((some) => toReportedNumber(some, parts));
    return { open: numbersIn(open), resolved: numbersIn(resolved) };
  }

  /** The reported number and what reporters think is right, to be called; written down as any look. Throws `unknownPhoneReport`. */
  async reveal({ personId }: ActingPerson, reportId: string): Promise<ReportedPhone> {
    const now = await this.clock.now();
    return this.database.transaction(async (manager) => {
      const { whoseId, phone, caseId, resolutionId } = await findReport(manager, reportId);
      await logLook(manager, { at: now, personId, whoseId, caseId, phone, why: 'phoneReport' });
      const alike = await manager.getRepository(PhoneReportRow).find({
        where: { whoseId, phone, resolutionId: resolutionId ?? IsNull(), betterPhone: Not(IsNull()) },
        relations: { reporter: true },
        order: { at: 'ASC', id: 'ASC' },
      });
      const betterPhones = alike.flatMap(({ betterPhone, reporter }) =>
        betterPhone === null ? [] : [{ phone: formatPhone(betterPhone), by: reporter?.fullName ?? '' }],
      );
      return { phone: formatPhone(phone), betterPhones };
    });
  }

  /** For the inbox. */
  async news({ personId, posts }: ActingPerson): Promise<PhoneNews> {
    const now = await this.clock.now();
    const [open, mine] = await Promise.all([resolvesPhoneReports(posts) ? this.open() : [], this.resolvedOf(personId, now)]);
    const held = await this.postsOf([...new Set(open.map(({ whoseId }) => whoseId))], now);
    return {
      toResolve: [...groupBy(open, keyOf).values()].flatMap((reports) => {
        const [first] = reports;
        if (!first) return [];
        const post = held.find((one) => one.personId === first.whoseId);
        return {
          id: first.id,
          person: first.whose?.fullName ?? '',
          post: post?.title ?? '',
          reports: reports.length,
          since: toIso(first.at.getTime()),
        };
      }),
      resolved: mine.flatMap(({ id, whose, resolution, case: shared }) => {
        if (!resolution || !shared) return [];
        const { outcome, source, at } = resolution;
        return {
          id,
          person: whose?.fullName ?? '',
          outcome,
          title: PHONE_OUTCOME_WORDS[outcome],
          source,
          at: toIso(at.getTime()),
          case: { id: shared.id, number: shared.number },
        };
      }),
    };
  }

  private open(): Promise<PhoneReportRow[]> {
    return this.database
      .getRepository(PhoneReportRow)
      .find({ where: { resolutionId: IsNull() }, relations: WITH_NAMES, select: COLUMNS, order: { at: 'ASC', id: 'ASC' } });
  }

  /** Resolutions of a new plan count too: they have settled reports. */
  private async lastResolved(): Promise<PhoneReportRow[]> {
    const last = (await this.database.query(
      `SELECT r.id FROM phone_resolution r WHERE EXISTS (SELECT FROM phone_report w WHERE w.resolution_id = r.id)
        ORDER BY r.at DESC, r.id DESC LIMIT ${LAST_RESOLVED}`,
    )) as { id: string }[];
    const reports = await this.database.getRepository(PhoneReportRow).find({
      where: { resolutionId: In(last.map(({ id }) => id)) },
      relations: WITH_NAMES,
      select: COLUMNS,
      order: { at: 'ASC', id: 'ASC' },
    });
    return last.flatMap(({ id }) => reports.filter(({ resolutionId }) => resolutionId === id));
  }

  private async resolvedOf(reporterId: string, now: Instant): Promise<PhoneReportRow[]> {
    const reports = await this.database.getRepository(PhoneReportRow).find({
      where: { reporterId, resolutionId: Not(IsNull()), seenAt: IsNull() },
      relations: WITH_NAMES,
      select: COLUMNS,
    });
    const at = ({ resolution }: PhoneReportRow): number => resolution?.at.getTime() ?? 0;
    return reports.filter((report) => now - at(report) < NEWS_MS).sort((one, other) => at(other) - at(one));
  }

  private async postsOf(personIds: readonly string[], now: Instant): Promise<PostOfPerson[]> {
    return (await this.database.query(
      `SELECT h.person_id AS "personId", p.title, o.name AS organisation
         FROM holding h JOIN post p ON p.id = h.post_id JOIN organisation o ON o.id = p.organisation_id
        WHERE h.person_id = ANY($1) AND h.held_from <= $2::date AND (h.held_to IS NULL OR h.held_to >= $2::date)
        ORDER BY p.rank, p.id`,
      [personIds, localDateOf(now)],
    )) as PostOfPerson[];
  }
}

/** Reports on one number of one person that are, or were, settled together. */
const keyOf = ({ whoseId, phone, resolutionId }: PhoneReportRow): string => `${whoseId} ${phone} ${resolutionId}`;

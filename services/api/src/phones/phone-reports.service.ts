import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import type { PhoneReportBody, PhoneResolutionBody, PhoneStandingView, Words } from '@chung-suc/api-contract';
import {
  formatMoment,
  healthAfterResolution,
  maskPhone,
  partTakenBy,
  readPhoneReport,
  readPhoneResolution,
  whyNotReportPhone,
  type FieldError,
  type PhoneOwner,
} from '@chung-suc/domain';
import {
  PersonRow,
  PhoneReportRow,
  PhoneResolutionRow,
  errataOf,
  lockPhones,
  phoneStandings,
  tellPhonesChanged,
} from '@chung-suc/persistence';
import { CLOCK, type Clock } from '@chung-suc/platform/clock';
import { isUuid } from '../http/is-uuid';
import { findCase } from '../cases/find-case';
import type { ActingPerson } from '../identity/person';
import { ApiProblem, toIssues } from '../problems/api-problem';
import { expectPersonOfCase } from './looks';
import { standingsOf } from './phone-standing';

/** “Báo sai số”, and what the coordinator makes of it. The engine never sees it: a number is no matter of one case. */
@Injectable()
export class PhoneReportsService {
  constructor(
    private readonly database: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Sent again with the same key it is written once. Throws `unknownCase`, `notYours`, `unknownPerson`, `invalidFields` or why it may not be
   * reported.
   */
  async report(
    asking: ActingPerson,
    idOrNumber: string,
    whoseId: string,
    typed: PhoneReportBody,
    ownKey: string,
  ): Promise<PhoneStandingView> {
    const row = await findCase(this.database, idOrNumber);
    const post = partTakenBy(row.state, asking.posts);
    if (!post) throw new ApiProblem('notYours');
    const now = await this.clock.now();
    await expectPersonOfCase(this.database, row.id, whoseId, now);
    const key = `${asking.personId}:${row.id}:${whoseId}:${ownKey}`;
    await this.database.transaction(async (manager) => {
      await lockPhones(manager);
      const reports = manager.getRepository(PhoneReportRow);
      if (await reports.existsBy({ key })) return;
      const [standing] = await phoneStandings(manager, asking.personId, [whoseId]);
      if (!standing?.present) throw new ApiProblem('noPhone');
      const refusal = whyNotReportPhone(standing);
      if (refusal !== null) throw new ApiProblem(refusal);
      const report = valueOf(readPhoneReport(typed, standing.present));
      const when = { id: randomUUID(), key, at: new Date(now) };
      const who = { whoseId, phone: standing.present, caseId: row.id, reporterId: asking.personId, reporterPostId: post.postId };
      await reports.insert({ ...when, ...who, ...report });
      await tellPhonesChanged(manager);
    });
    const errata = await errataOf(this.database, row.programmeId, row.planVersion);
    const standings = await standingsOf(this.database, { ...asking, takesPart: true }, [whoseId], errata);
    const view = standings.get(whoseId);
    if (!view) throw new ApiProblem('unknownPerson');
    return view;
  }

  /**
   * Resolves all open reports on the number that `reportId` is about. Sent again with the same key it is done once. Throws `unknownPhoneReport`,
   * `phoneReportResolved` or `invalidFields`.
   */
  async resolve({ personId }: ActingPerson, reportId: string, typed: PhoneResolutionBody, ownKey: string): Promise<void> {
    const key = `${personId}:${reportId}:${ownKey}`;
    const now = await this.clock.now();
    await this.database.transaction(async (manager) => {
      await lockPhones(manager);
      const report = await findReport(manager, reportId);
      const resolutions = manager.getRepository(PhoneResolutionRow);
      if (await resolutions.existsBy({ key })) return;
      if (report.resolution) throw new ApiProblem('phoneReportResolved', { because: whatBecameOf(report.resolution) });
      const { whoseId, phone } = report;
      const { outcome, phone: correctedTo, source } = valueOf(readPhoneResolution(typed, phone));
      const id = randomUUID();
      await resolutions.insert({ id, key, whoseId, phone, outcome, correctedTo, source, at: new Date(now), byId: personId });
      if (correctedTo !== null) await manager.getRepository(PersonRow).update({ id: whoseId }, { phone: correctedTo });
      await trustAnew(manager, whoseId, [phone, ...(correctedTo === null ? [] : [correctedTo])]);
      await manager.getRepository(PhoneReportRow).update({ whoseId, phone, resolutionId: IsNull() }, { resolutionId: id });
      await tellPhonesChanged(manager);
    });
  }

  /** The reporter knows what became of it. Throws `unknownPhoneReport` for reports of others and for open ones. */
  async seen({ personId }: ActingPerson, reportId: string): Promise<void> {
    const report = await findReport(this.database.manager, reportId);
    if (report.reporterId !== personId || !report.resolution) throw new ApiProblem('unknownPhoneReport');
    const now = await this.clock.now();
    await this.database.getRepository(PhoneReportRow).update({ id: report.id, seenAt: IsNull() }, { seenAt: new Date(now) });
  }
}

/** With what became of it, and who said so. Throws `unknownPhoneReport`. */
export async function findReport(manager: EntityManager, id: string): Promise<PhoneReportRow> {
  const relations = { resolution: { by: true } } as const;
  const report = isUuid(id) ? await manager.getRepository(PhoneReportRow).findOne({ where: { id }, relations }) : null;
  if (!report) throw new ApiProblem('unknownPhoneReport');
  return report;
}

/** Throws `invalidFields`. */
function valueOf<T>(read: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fields: readonly FieldError[] }): T {
  if (!read.ok) throw new ApiProblem('invalidFields', { fields: toIssues(read.fields) });
  return read.value;
}

/** How far the number of one person, and the numbers of those who have or had the same, can be trusted now. */
async function trustAnew(manager: EntityManager, whoseId: string, phones: readonly string[]): Promise<void> {
  const owners = (await manager.query(`SELECT id, phone, phone_health AS health FROM person WHERE phone = ANY($1) OR id = $2`, [
    phones,
    whoseId,
  ])) as PhoneOwner[];
  const after = healthAfterResolution(owners, whoseId);
  for (const { id, health } of owners) {
    const phoneHealth = after.get(id) ?? health;
    if (phoneHealth !== health) await manager.getRepository(PersonRow).update({ id }, { phoneHealth });
  }
}

/** Somebody was faster. */
function whatBecameOf({ outcome, correctedTo, source, at, by }: PhoneResolutionRow): Words {
  const when = { vi: formatMoment(at.getTime(), 'vi'), en: formatMoment(at.getTime(), 'en') };
  const who = { vi: by ? `Đ/c ${by.fullName}` : 'Kế hoạch mới', en: by?.fullName ?? 'A new plan' };
  if (outcome === 'confirmed' || correctedTo === null) {
    return { vi: `${who.vi} ghi số vẫn đúng, ${when.vi} (${source}).`, en: `${who.en} said that it is right, ${when.en} (${source}).` };
  }
  const number = maskPhone(correctedTo);
  return {
    vi: `${who.vi} đã sửa thành ${number}, ${when.vi} (${source}).`,
    en: `${who.en} corrected it to ${number}, ${when.en} (${source}).`,
  };
}

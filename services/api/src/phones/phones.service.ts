import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { toIso, type AccessLog, type AccessLogQuery, type RevealedPhone, type Words } from '@chung-suc/api-contract';
import { formatPhone, isDoubtfulPhone, maskPhone } from '@chung-suc/domain';
import { AccessLogRow, PersonRow } from '@chung-suc/persistence';
import { CLOCK, type Clock } from '@chung-suc/platform/clock';
import { findCase } from '../cases/find-case';
import type { ActingPerson } from '../identity/person';
import { ApiProblem } from '../problems/api-problem';
import { expectPersonOfCase, logLook } from './looks';

const WHAT: Record<AccessLogRow['what'], Words> = { phone: { vi: 'số điện thoại', en: 'phone number' } };
const WHY: Record<AccessLogRow['why'], Words> = {
  case: { vi: 'cùng hồ sơ', en: 'they share a case' },
  phoneReport: { vi: 'kiểm tra số bị báo sai', en: 'to check a number that was reported as wrong' },
};

/** Numbers of people, shown one at a time and never without a trace (R57). */
@Injectable()
export class PhonesService {
  constructor(
    private readonly database: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The number of somebody who takes part in the case now. Who may ask is the access table's. Throws `unknownCase`, `unknownPerson` or `noPhone`. */
  async reveal(asking: ActingPerson, idOrNumber: string, personId: string): Promise<RevealedPhone> {
    const { id: caseId } = await findCase(this.database, idOrNumber);
    const now = await this.clock.now();
    await expectPersonOfCase(this.database, caseId, personId, now);
    // The trace first: whoever was shown it is in the log, or nobody was shown it.
    return this.database.transaction(async (manager) => {
      const person = await manager.getRepository(PersonRow).findOneByOrFail({ id: personId });
      if (person.phone === null) throw new ApiProblem('noPhone');
      await logLook(manager, { at: now, personId: asking.personId, whoseId: personId, caseId, phone: person.phone, why: 'case' });
      return { phone: formatPhone(person.phone), doubtful: isDoubtfulPhone(person.phoneHealth) };
    });
  }

  async log({ caseId, whose, limit, after }: AccessLogQuery): Promise<AccessLog> {
    const query = this.database
      .getRepository(AccessLogRow)
      .createQueryBuilder('log')
      .innerJoinAndSelect('log.person', 'person')
      .innerJoinAndSelect('log.whose', 'whose')
      .innerJoin('log.case', 'case')
      .addSelect(['case.id', 'case.number'])
      .orderBy('log.at', 'DESC')
      .addOrderBy('log.id', 'DESC')
      .take(limit + 1);
    if (caseId) query.andWhere('log.case_id = :caseId', { caseId });
    if (whose !== undefined) query.andWhere('log.whose_id = :whose', { whose });
    if (after) query.andWhere('(log.at, log.id) < (SELECT at, id FROM access_log WHERE id = :after)', { after });
    const rows = await query.getMany();
    const page = rows.slice(0, limit);
    return {
      entries: page.map(({ at, person, whose, what, why, phone, case: shared, caseId: id }) => ({
        at: toIso(at.getTime()),
        by: person?.fullName ?? '',
        whose: whose?.fullName ?? '',
        what: WHAT[what],
        number: phone === null ? null : maskPhone(phone),
        isOld: phone !== null && phone !== whose?.phone,
        case: { id, number: shared?.number ?? '' },
        why: WHY[why],
      })),
      next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
    };
  }
}

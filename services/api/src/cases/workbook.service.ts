import { Inject, Injectable } from '@nestjs/common';
import { CASE_COLUMNS, isShown, type CaseColumnId, type CaseSummary, type WorkbookQuery } from '@chung-suc/api-contract';
import { makeWorkbook, type WorkbookColumn } from '@chung-suc/documents';
import { localDateOf } from '@chung-suc/domain';
import { CLOCK, type Clock } from '@chung-suc/platform/clock';
import type { ActingPerson } from '../identity/person';
import { CaseListService } from './case-list.service';

/** Cases that are read at once. */
const AT_ONCE = 200;

const SHEET = { vi: 'Hồ sơ', en: 'Cases' } as const;

/** Characters; what is not named is as wide as a date with its hour. */
const WIDTHS: { readonly [K in CaseColumnId]?: number } = {
  number: 14,
  name: 44,
  offering: 18,
  unit: 28,
  locality: 24,
  stage: 18,
  standing: 60,
};
const DATE_WIDTH = 17;
/** A due time has an hour that matters, and so has an engagement. */
const DAYS: readonly CaseColumnId[] = ['opened'];

export interface Workbook {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The table of cases as a file: the same filter, order and columns as on the screen, of every case that the person may read. */
@Injectable()
export class WorkbookService {
  constructor(
    private readonly list: CaseListService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(person: ActingPerson, { search, stage, columns, sort, order, language }: WorkbookQuery): Promise<Workbook> {
    const shown = (await this.all(person)).filter((one) => isShown(one, { search, stage }, language));
    if (sort) {
      const { compare } = CASE_COLUMNS[sort];
      shown.sort(order === 'desc' ? (a, b) => compare(b, a) : compare);
    }
    const bytes = await makeWorkbook(
      SHEET[language],
      columns.map((id) => toColumn(id, language)),
      shown,
    );
    return { name: `ho-so-${localDateOf(await this.clock.now())}.xlsx`, bytes };
  }

  /** The newest first. */
  private async all(person: ActingPerson): Promise<CaseSummary[]> {
    const found: CaseSummary[] = [];
    let after: string | null | undefined;
    do {
      const page = await this.list.of(person, { limit: AT_ONCE, ...(after ? { after } : {}) });
      found.push(...page.cases);
      after = page.next;
    } while (after !== null);
    return found;
  }
}

function toColumn(id: CaseColumnId, language: WorkbookQuery['language']): WorkbookColumn<CaseSummary> {
  const { title, text, moment } = CASE_COLUMNS[id];
  const width = WIDTHS[id] ?? DATE_WIDTH;
  if (!moment) return { title: title[language], width, cell: { kind: 'text', of: (one) => text(one, language) } };
  const at = (one: CaseSummary): number | null => {
    const iso = moment(one);
    return iso === undefined ? null : Date.parse(iso);
  };
  return { title: title[language], width, cell: { kind: DAYS.includes(id) ? 'day' : 'moment', of: at } };
}

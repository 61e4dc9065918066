import { CaseRow, type Database } from '@chung-suc/persistence';
import { isUuid } from '../http/is-uuid';
import { ApiProblem } from '../problems/api-problem';

const NUMBER = /^CS-\d{4}-\d{4,9}$/i;

/** A case by its id or its number. Throws `unknownCase`. */
export async function findCase(database: Database, idOrNumber: string): Promise<CaseRow> {
  const cases = database.getRepository(CaseRow);
  const row = isUuid(idOrNumber)
    ? await cases.findOneBy({ id: idOrNumber.toLowerCase() })
    : NUMBER.test(idOrNumber)
      ? await cases.findOneBy({ number: idOrNumber.toUpperCase() })
      : null;
  if (!row) throw new ApiProblem('unknownCase');
  return row;
}

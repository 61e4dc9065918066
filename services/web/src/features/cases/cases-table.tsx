import { Button, Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconArrowsSort } from '@tabler/icons-react';
import {
  columnVisibilityFeature,
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import { CASE_COLUMNS, CASE_COLUMN_IDS, type CaseColumnId, type CaseFilter, type CaseSummary } from '@chung-suc/api-contract';
import { useWords } from '../../i18n/use-words';
import { HIDDEN_AT_FIRST, SHOWN } from './columns';
import { SaveWorkbook } from './save-workbook';
import { toTsv } from './to-tsv';

const features = tableFeatures({ rowSortingFeature, columnVisibilityFeature, sortedRowModel: createSortedRowModel() });
const helper = createColumnHelper<typeof features, CaseSummary>();

const KEPT = 'cases:columns';

function keptHidden(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? 'null');
    return Array.isArray(kept) ? kept.map(String) : HIDDEN_AT_FIRST;
  } catch {
    return HIDDEN_AT_FIRST;
  }
}

/** Sorted in Vietnamese order, with the columns that one wants; what is shown can be copied into Excel, saved as a workbook and printed. */
export function CasesTable({ cases, filter }: { readonly cases: readonly CaseSummary[]; readonly filter: CaseFilter }) {
  const { t, say, language } = useWords();
  const [hidden, setHidden] = useState(keptHidden);
  const [copied, setCopied] = useState<number | 'failed' | null>(null);
  const columns = useMemo(
    () =>
      helper.columns(
        CASE_COLUMN_IDS.map((id) =>
          helper.accessor((row) => CASE_COLUMNS[id].text(row, language), {
            id,
            header: say(CASE_COLUMNS[id].title),
            sortFn: (a, b) => CASE_COLUMNS[id].compare(a.original, b.original),
            cell: ({ row, getValue }) => SHOWN[id]?.(row.original) ?? getValue(),
          }),
        ),
      ),
    [say, language],
  );
  const table = useTable({
    features,
    columns,
    data: cases as CaseSummary[],
    getRowId: ({ id }) => id,
    state: { columnVisibility: Object.fromEntries(CASE_COLUMN_IDS.map((id) => [id, !hidden.includes(id)])) },
  });
  const rows = table.getRowModel().rows;
  const shown = CASE_COLUMN_IDS.filter((id) => !hidden.includes(id));
  const [sorted] = table.state.sorting;
  const toggle = (id: CaseColumnId): void => {
    const next = hidden.includes(id) ? hidden.filter((one) => one !== id) : [...hidden, id];
    localStorage.setItem(KEPT, JSON.stringify(next));
    setHidden(next);
  };
  const copy = async (): Promise<void> => {
    const text = toTsv([
      shown.map((id) => say(CASE_COLUMNS[id].title)),
      ...rows.map((row) => shown.map((id) => CASE_COLUMNS[id].text(row.original, language))),
    ]);
    const done = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    setCopied(done ? rows.length : 'failed');
  };
  return (
    <>
      <div className="row table-tools no-print">
        <Button variant="default" onClick={() => void copy()}>
          {t('cases.copy')}
        </Button>
        <SaveWorkbook
          query={{
            ...filter,
            language,
            columns: shown.join(','),
            ...(sorted ? { sort: sorted.id, order: sorted.desc ? 'desc' : 'asc' } : {}),
          }}
        />
        <Button variant="default" onClick={() => window.print()}>
          {t('cases.print')}
        </Button>
        <details className="column-choice">
          <summary>{t('cases.columns')}</summary>
          <div className="column-panel">
            {CASE_COLUMN_IDS.map((id) => (
              <Checkbox
                key={id}
                label={say(CASE_COLUMNS[id].title)}
                checked={!hidden.includes(id)}
                disabled={id === 'number'}
                onChange={() => toggle(id)}
              />
            ))}
          </div>
        </details>
        <span role="status" className="small">
          {copied === null ? '' : copied === 'failed' ? t('cases.notCopied') : t('cases.copied', { count: copied })}
        </span>
      </div>
      <div className="table-frame" tabIndex={0} role="region" aria-label={t('cases.title')}>
        <table className="cases-table">
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {group.headers.map((header) => {
                  const sorted = header.column.getIsSorted();
                  const Icon = sorted === 'asc' ? IconArrowUp : sorted === 'desc' ? IconArrowDown : IconArrowsSort;
                  return (
                    <th key={header.id} aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none'}>
                      <button type="button" className="sort" onClick={header.column.getToggleSortingHandler()}>
                        {say(CASE_COLUMNS[header.column.id as CaseColumnId].title)}
                        <Icon size={16} stroke={1.6} aria-hidden className="no-print" />
                      </button>
                    </th>
                  );
                })}
              </tr>
            ))}
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} data-late={row.original.due?.lateness.kind}>
                {row.getVisibleCells().map((cell) => (
                  <td key={cell.id} data-col={cell.column.id}>
                    <table.FlexRender cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

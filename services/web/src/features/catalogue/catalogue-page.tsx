import './catalogue.css';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import { MODE_WORDS, type Catalogue } from '@chung-suc/api-contract';
import { formatDate } from '@chung-suc/domain';
import { catalogue } from '../../api/queries';
import { useWords } from '../../i18n/use-words';
import { PageHead } from '../../ui/page-head';
import { Empty, Loaded, RowsSkeleton } from '../../ui/states';
import { useIsWide } from '../../ui/use-is-wide';
import { NO_FILTER, isKept, unitNames } from './filter-offerings';
import { OfferingRow } from './offering-row';
import { allPlaced } from './placed';
import { rankOfferings, type Placed } from './rank-offerings';
import { sharedReason, type Reason } from './reasons';

/** The plan's areas and offerings as printed, to be searched; who answers for each, and the way to ask for it. */
export function CataloguePage() {
  const { t } = useWords();
  const query = useQuery(catalogue);
  const programme = query.data?.programme;
  return (
    <div className="page">
      <PageHead
        title={t('catalogue.title')}
        above={programme ? `${programme.issuer} · ${programme.year}` : undefined}
        below={
          programme ? t('catalogue.period', { from: formatDate(programme.period.from), to: formatDate(programme.period.to) }) : undefined
        }
      />
      <Loaded query={query} skeleton={<RowsSkeleton />}>
        {(data) => (data.programme === null ? <Empty title={t('catalogue.none')} why={t('catalogue.noneWhy')} /> : <Offerings {...data} />)}
      </Loaded>
    </div>
  );
}

function Offerings({ areas }: Catalogue) {
  const { t, say } = useWords();
  const [typed, setTyped] = useState('');
  const [filter, setFilter] = useState(NO_FILTER);
  const search = useDeferredValue(typed);
  const placed = useMemo(() => allPlaced({ areas }), [areas]);
  const units = useMemo(() => unitNames(placed), [placed]);
  const reason = useMemo(() => sharedReason(placed.map(({ offering }) => offering)), [placed]);
  const kept = placed.filter((one) => isKept(one, filter));
  const found = rankOfferings(kept, search);
  const isSearched = search.trim() !== '';
  const choose = (name: keyof typeof NO_FILTER) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget;
    setFilter((before) => ({ ...before, [name]: value }));
  };
  const clear = (): void => {
    setTyped('');
    setFilter(NO_FILTER);
  };
  return (
    <>
      <div className="catalogue-filters">
        <TextInput
          className="catalogue-search"
          label={t('catalogue.find')}
          placeholder={t('catalogue.findHint')}
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          leftSection={<IconSearch size={18} aria-hidden />}
        />
        <NativeSelect
          label={t('catalogue.area')}
          value={filter.area}
          onChange={choose('area')}
          data={[{ value: '', label: t('catalogue.all') }, ...areas.map(({ code, title }) => ({ value: code, label: `${code} ${title}` }))]}
        />
        <NativeSelect
          label={t('catalogue.unit')}
          value={filter.unit}
          onChange={choose('unit')}
          data={[{ value: '', label: t('catalogue.all') }, ...units]}
        />
        <NativeSelect
          label={t('catalogue.mode')}
          value={filter.mode}
          onChange={choose('mode')}
          data={[
            { value: '', label: t('catalogue.all') },
            ...Object.entries(MODE_WORDS).map(([value, words]) => ({ value, label: say(words) })),
          ]}
        />
        <NativeSelect
          label={t('catalogue.asking')}
          value={filter.asking}
          onChange={choose('asking')}
          data={[
            { value: '', label: t('catalogue.all') },
            { value: 'askable', label: t('catalogue.askable') },
            { value: 'placeLeft', label: t('catalogue.placeLeft') },
          ]}
        />
      </div>
      {reason ? <p className="notice small">{say(reason.words)}</p> : null}
      <p className="small quiet" role="status">
        {t('catalogue.found', { count: found.length })}
      </p>
      {found.length === 0 ? (
        <Empty title={t('catalogue.nothing')} why={t('catalogue.nothingWhy')}>
          <p>
            <Button variant="default" onClick={clear}>
              {t('catalogue.clear')}
            </Button>
          </p>
        </Empty>
      ) : null}
      {isSearched && found.length > 0 ? (
        <ul className="rows">
          {found.map((one) => (
            <OfferingRow key={one.offering.id} placed={one} level="h2" said={reason} />
          ))}
        </ul>
      ) : null}
      {isSearched ? null : (
        <AreaList key={JSON.stringify(filter)} areas={areas} found={found} said={reason} filtered={isFiltered(filter)} />
      )}
    </>
  );
}

const isFiltered = (filter: typeof NO_FILTER): boolean => Object.values(filter).some((value) => value !== '');

interface AreaListProps {
  readonly areas: Catalogue['areas'];
  readonly found: readonly Placed[];
  /** Why nothing at all can be asked for, as is said above the list. */
  readonly said: Reason | null;
  readonly filtered: boolean;
}

/** The plan's areas, each to be folded. A phone shows the first open and of the others how many offerings they have: the whole plan is twelve screens long. */
function AreaList({ areas, found, said, filtered }: AreaListProps) {
  const { t, say } = useWords();
  const isWide = useIsWide();
  const shown = areas
    .map((area) => ({
      ...area,
      reason: sharedReason(area.offerings),
      some: found.filter(({ areaCode }) => areaCode === area.code),
    }))
    .filter(({ some }) => some.length > 0);
  return shown.map(({ code, title, reason, some }, index) => (
    <details key={`${code} ${isWide}`} className="area" open={isWide || filtered || index === 0}>
      <summary>
        <h2 id={`area-${code}`}>
          {code} {title}
        </h2>
        <span className="quiet small nowrap">{t('catalogue.found', { count: some.length })}</span>
      </summary>
      {reason && !said ? <p className="small quiet">{say(reason.words)}</p> : null}
      <ul className="rows" aria-labelledby={`area-${code}`}>
        {some.map((one) => (
          <OfferingRow key={one.offering.id} placed={one} level="h3" said={said ?? reason} />
        ))}
      </ul>
    </details>
  ));
}

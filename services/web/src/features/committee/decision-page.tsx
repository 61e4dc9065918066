import './committee.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { AdjustmentView, CaseView } from '@chung-suc/api-contract';
import { adjustment, caseView } from '../../api/queries';
import { MovedOnNotice, useMovedOn } from '../../commands/moved-on';
import { useWords } from '../../i18n/use-words';
import { useMe } from '../../session/session-context';
import { PageHead } from '../../ui/page-head';
import { Loaded, Skeleton } from '../../ui/states';
import { DecideForm } from './decide-form';
import { WhatHappened } from './what-happened';

/** One escalation, decided on one screen: what happened at the left, what can be done at the right. */
export function DecisionPage() {
  const { t } = useWords();
  const { seesAllCases } = useMe();
  const { case: number } = useParams({ from: '/in/dieu-hanh/$case' });
  const view = useQuery(caseView(number));
  const options = useQuery(adjustment(number));
  const skeleton = <Skeleton heights={[64, 80, 360]} />;
  return (
    <div className="page">
      {seesAllCases ? (
        <p className="small no-print">
          <Link to="/dieu-hanh">{t('committee.back')}</Link>
        </p>
      ) : null}
      {view.data && options.data ? null : <PageHead title={number} />}
      <Loaded query={view} skeleton={skeleton}>
        {(found) => (
          <Loaded query={options} skeleton={skeleton}>
            {(some) => <Decision view={found} options={some} />}
          </Loaded>
        )}
      </Loaded>
    </div>
  );
}

function Decision({ view, options }: { readonly view: CaseView; readonly options: AdjustmentView }) {
  const { t, say } = useWords();
  const [decided, setDecided] = useState(false);
  // Who is writing a decision goes on about the case as it was, and is told what has happened since.
  const movedOn = useMovedOn(view, options, view.id, (now, seen) => now.mayDecide || !seen.mayDecide);
  const writes = movedOn.moved && movedOn.beside.mayDecide;
  const closedBecause = options.mayDecide ? null : options.notBecause ? say(options.notBecause) : t('committee.settled');
  // What the committee owes, not what somebody else has owed before.
  const decision = view.duties.find(({ kind }) => kind === 'decide');
  return (
    <>
      <PageHead
        title={`${view.offering.name} – ${view.locality.name}`}
        above={`${view.number} · ${say(view.offering.label)} · ${view.unit.name}`}
      >
        <Link to="/ho-so/$case" params={{ case: view.number }} className="action no-print" data-quiet>
          {t('committee.openCase')}
        </Link>
      </PageHead>
      <p className="sentence" data-late={(decision ?? view.duties[0])?.lateness.kind} aria-live="polite">
        {say(decision?.sentence ?? view.sentence)}
      </p>
      {decided ? (
        <p className="notice" data-kind="done" role="status">
          <strong>{t('form.done')}.</strong> {say(view.sentence)}
        </p>
      ) : null}
      <div className="decision-columns">
        <WhatHappened view={view} options={options} />
        {decided ? null : (
          <div className="stack">
            {writes && movedOn.news.length > 0 ? (
              <MovedOnNotice news={movedOn.news} closedBecause={closedBecause} onTake={movedOn.takeNew} />
            ) : null}
            <DecideForm
              view={writes ? movedOn.view : view}
              options={writes ? movedOn.beside : options}
              blocked={writes && movedOn.news.length > 0 && !options.mayDecide}
              onDone={() => setDecided(true)}
            />
          </div>
        )}
      </div>
    </>
  );
}

import { Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { DUTY_COMMANDS, type CaseView } from '@chung-suc/api-contract';
import { asksToAct } from '@chung-suc/domain';
import { isFormed, type FormedKind } from '../../commands/formed';
import { MovedOnNotice, useMovedOn } from '../../commands/moved-on';
import { useWords } from '../../i18n/use-words';
import { Skeleton } from '../../ui/states';
import { inOrderOfUse } from './in-order-of-use';

const forms = () => import('../../commands/give-command');
/** The forms come after the case, so that it can be read sooner. */
const GiveCommand = lazy(() => forms().then((module) => ({ default: module.GiveCommand })));

/** What the person can do now, each with its form on the same page; what is closed says why. */
export function CaseActs({ view }: { readonly view: CaseView }) {
  const { t, say } = useWords();
  const { viec } = useSearch({ from: '/in/ho-so/$case' });
  const navigate = useNavigate({ from: '/ho-so/$case' });
  const [done, setDone] = useState<string | null>(null);
  // They are there before anybody asks for one, or is without a network; if they do not come now, they are asked for again then.
  useEffect(() => void forms().catch(() => undefined), []);
  const choose = (kind: FormedKind | undefined) => void navigate({ search: kind ? { viec: kind } : {}, replace: true, resetScroll: false });
  const { open, closed, notMine } = inOrderOfUse(view);
  const now = open.find(({ command }) => command === viec);
  // A form that is open stays open, about the case as it was then, when somebody else is faster.
  const movedOn = useMovedOn(view, null, `${view.id}:${viec ?? ''}`);
  const moved = done === null && movedOn.moved;
  const news = moved ? movedOn.news : [];
  const chosen = now ?? (moved ? inOrderOfUse(movedOn.view).open.find(({ command }) => command === viec) : undefined);
  // What is owed stands out; calling off never does, though it is all that one in line can do.
  const isFirst = (index: number, command: string): boolean => index === 0 && command !== 'cancel' && isAsked(view, command);
  const asked = view.commands.find(({ command }) => command === viec);
  return (
    <section className="acts no-print" aria-label={t('case.acts')}>
      {done ? (
        <p className="notice" data-kind="done" role="status">
          <strong>{done}</strong> {say(view.sentence)}
        </p>
      ) : null}
      {open.length > 0 ? (
        <div className="row">
          {open.map(({ command, title }, index) =>
            command === 'adjust' ? (
              <Link
                key={command}
                to="/dieu-hanh/$case"
                params={{ case: view.number }}
                className="action"
                data-quiet={!isFirst(index, command) || undefined}
              >
                {say(title)}
              </Link>
            ) : (
              <Button
                key={command}
                variant={command === viec || (chosen === undefined && isFirst(index, command)) ? 'filled' : 'default'}
                aria-expanded={command === viec}
                onClick={() => {
                  setDone(null);
                  choose(command === viec ? undefined : (command as FormedKind));
                }}
              >
                {say(title)}
              </Button>
            ),
          )}
        </div>
      ) : view.stage === 'closed' ? null : (
        <p className="quiet">{t('case.nothingToDo')}</p>
      )}
      {asked && !chosen ? (
        <p className="notice" role="status">
          <strong>{say(asked.title)}: </strong>
          {asked.closedBecause ? say(asked.closedBecause.words) : null}
        </p>
      ) : null}
      {chosen && isFormed(chosen.command) ? (
        <Panel key={`${view.id}:${chosen.command}`} title={say(chosen.title)}>
          {news.length > 0 ? (
            <MovedOnNotice
              news={news}
              closedBecause={!now && asked?.closedBecause ? say(asked.closedBecause.words) : null}
              onTake={movedOn.takeNew}
            />
          ) : null}
          <Suspense fallback={<Skeleton heights={[72, 72, 48]} />}>
            <GiveCommand
              view={movedOn.view}
              kind={chosen.command}
              blocked={!now && news.length > 0}
              onClose={() => choose(undefined)}
              onDone={() => {
                setDone(`${say(chosen.title)}: ${t('case.recorded')}`);
                choose(undefined);
              }}
            />
          </Suspense>
        </Panel>
      ) : null}
      {closed.length + notMine.length > 0 && view.stage !== 'closed' ? (
        <details className="small">
          <summary>{t('case.whyClosed')}</summary>
          <ul className="closed-list">
            {[...closed, ...notMine].map(({ command, title, closedBecause }) => (
              <li key={command}>
                <strong>{say(title)}</strong>: {closedBecause ? say(closedBecause.words) : null}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

/** One of the things that somebody has to do now. */
const isAsked = (view: CaseView, command: string): boolean =>
  view.duties.some((duty) => asksToAct(duty) && DUTY_COMMANDS[duty.kind][0] === command);

/** The form comes into view, and the focus with it: who came by a link of the inbox goes on typing. */
function Panel({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  const place = useRef<HTMLHeadingElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div className="sheet sheet-padded stack">
      <h2 ref={place} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </div>
  );
}

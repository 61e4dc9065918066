import './trial.css';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { SkippedView } from '@chung-suc/api-contract';
import { useWords } from '../i18n/use-words';
import { moment, shortMoment } from '../ui/moments';
import { TroubleNotice } from '../ui/trouble-notice';
import type { Skipping } from './skip-context';

/** More lines are folded. */
const SHOWN = 6;

/** Says that time is being moved, and then what that has caused. It comes into view: who skips from the end of a page would not see it. */
export function SkipPanel({ skipping: { isRunning, story, error, putAway } }: { readonly skipping: Skipping }) {
  const { t, language } = useWords();
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    place.current?.focus();
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [isRunning]);
  if (error && !isRunning) {
    return (
      <TroubleNotice error={error} title={t('skip.failed')}>
        <p>
          <Button variant="default" onClick={putAway}>
            {t('skip.close')}
          </Button>
        </p>
      </TroubleNotice>
    );
  }
  return (
    <section
      ref={place}
      tabIndex={-1}
      className="notice skip-panel no-print"
      role="status"
      aria-busy={isRunning}
      data-kind={isRunning ? undefined : 'done'}
    >
      {isRunning || !story ? (
        <>
          <h2>{t('skip.running')}</h2>
          <p>{t('skip.runningWhy')}</p>
        </>
      ) : (
        <>
          <h2>{t('skip.done', { moment: moment(story.now, language) })}</h2>
          <Caused story={story} />
          <p className="row">
            {story.mailPage && story.mails.length > 0 ? (
              <a href={story.mailPage} target="_blank" rel="noreferrer">
                {t('skip.mailPage')}
              </a>
            ) : null}
            <Button variant="default" onClick={putAway}>
              {t('skip.close')}
            </Button>
          </p>
        </>
      )}
    </section>
  );
}

function Caused({ story: { steps, mails } }: { readonly story: SkippedView }) {
  const { t, say } = useWords();
  if (steps.length + mails.length === 0) return <p>{t('skip.nothing')}</p>;
  return (
    <div className="skip-caused">
      <Lines
        title={t('skip.steps', { count: steps.length })}
        lines={steps.map(({ at, number, readable, what }) => ({ at, number, readable, text: say(what) }))}
      />
      <Lines
        title={t('skip.mails', { count: mails.length })}
        lines={mails.map(({ at, number, readable, title, to }) => ({
          at,
          number,
          readable,
          text: t('skip.mail', { title: say(title), to }),
        }))}
      />
    </div>
  );
}

interface Line {
  readonly at: string;
  readonly number: string | null;
  readonly readable: boolean;
  readonly text: string;
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  const { t } = useWords();
  if (lines.length === 0) return null;
  // First what one may open; of that the latest, which is what one has skipped to.
  const inOrder = lines.toReversed().sort((one, other) => Number(other.readable) - Number(one.readable));
  const line = ({ at, number, readable, text }: Line, index: number) => (
    <li key={index}>
      <time className="nowrap quiet" dateTime={at}>
        {shortMoment(at)}
      </time>{' '}
      {number && readable ? (
        <Link to="/ho-so/$case" params={{ case: number }} className="nowrap">
          {number}
        </Link>
      ) : (
        number
      )}{' '}
      {text}
    </li>
  );
  return (
    <div className="stack-tight">
      <h3>{title}</h3>
      <ul className="small">{inOrder.slice(0, SHOWN).map(line)}</ul>
      {lines.length > SHOWN ? (
        <details className="small">
          <summary>{t('skip.more', { count: lines.length - SHOWN })}</summary>
          <ul>{inOrder.slice(SHOWN).map(line)}</ul>
        </details>
      ) : null}
    </div>
  );
}

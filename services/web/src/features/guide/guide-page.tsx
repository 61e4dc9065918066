import './guide.css';
import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { useContext } from 'react';
import { GUIDE_STEPS, type GuideView } from '@chung-suc/api-contract';
import { useWords } from '../../i18n/use-words';
import { signInAs } from '../../session/session';
import { SessionContext } from '../../session/session-context';
import { useSetSession } from '../../session/use-set-session';
import { useSkipping } from '../../trial/skip-context';
import { guide } from '../../trial/trial';
import { PageHead } from '../../ui/page-head';
import { Loaded } from '../../ui/states';
import { TroubleNotice } from '../../ui/trouble-notice';

type Step = GuideView['steps'][number];

/** What there is where nothing can be tried out: the way alone. */
const WAY_ALONE: GuideView = { case: null, steps: GUIDE_STEPS.map((step) => ({ step, done: false, people: [] })), mailPage: null };

/** One screen from the question to the commendation: what is done, and who does what next. */
export function GuidePage() {
  const { t } = useWords();
  const query = useQuery(guide);
  return (
    <div className="page guide">
      <PageHead title={t('guide.title')} below={t('guide.intro')} />
      <Loaded query={query}>{(view) => <Way view={view ?? WAY_ALONE} isTrial={view !== null} />}</Loaded>
    </div>
  );
}

function Way({ view, isTrial }: { readonly view: GuideView; readonly isTrial: boolean }) {
  const { t } = useWords();
  const next = view.steps.find(({ done }) => !done)?.step;
  return (
    <>
      <p>
        {!isTrial ? (
          t('guide.elsewhere')
        ) : view.case ? (
          <>
            {t('guide.follows')}{' '}
            <Link to="/ho-so/$case" params={{ case: view.case.number }} className="nowrap">
              {view.case.number}
            </Link>
            , {view.case.offering} – {view.case.locality}
          </>
        ) : (
          t('guide.none')
        )}
      </p>
      <ol className="rows guide-steps">
        {view.steps.map((step, index) => (
          <li key={step.step} data-next={(isTrial && step.step === next) || undefined}>
            <span className="guide-number" aria-hidden>
              {step.done ? '✓' : index + 1}
            </span>
            <div className="stack-tight">
              <h2>
                {t(`guide.steps.${step.step}.title`)}{' '}
                {step.done ? (
                  <span className="mark" data-kind="done">
                    <i aria-hidden />
                    {t('guide.done')}
                  </span>
                ) : isTrial && step.step === next ? (
                  <span className="mark" data-kind="today">
                    <i aria-hidden />
                    {t('guide.next')}
                  </span>
                ) : null}
              </h2>
              <p className="small">
                {t(`guide.steps.${step.step}.text`)}
                {isTrial && step.step === 'hold' && !step.done ? ` ${t('guide.skipTo')}` : ''}
              </p>
              <Doing step={step} view={view} />
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

/** What a newcomer can press at a step: as whom, where, or how to get there in time. */
function Doing({ step, view }: { readonly step: Step; readonly view: GuideView }) {
  const { t } = useWords();
  const skipping = useSkipping();
  const { case: followed, mailPage } = view;
  if (step.step === 'open') {
    return mailPage ? (
      <p>
        <a href={mailPage} target="_blank" rel="noreferrer">
          {t('guide.mail')}
        </a>
      </p>
    ) : null;
  }
  if (step.step === 'hold' && skipping && followed && !step.done) {
    return (
      <p>
        <Button variant="default" disabled={skipping.isRunning} onClick={() => skipping.skip({ kind: 'moment', at: followed.endsAt })}>
          {t('guide.skip')}
        </Button>
      </p>
    );
  }
  return <Roles step={step} />;
}

/** Whoever is one of them already goes there as they are, while there is something to do. */
function Roles({ step: { people, done } }: { readonly step: Step }) {
  const { t, say } = useWords();
  const me = useContext(SessionContext)?.person.id;
  const router = useRouter();
  const setSession = useSetSession();
  const entering = useMutation({
    mutationFn: ({ id }: Step['people'][number]) => signInAs(id),
    onSuccess: (session, { href }) => {
      setSession(session);
      router.history.push(href);
    },
  });
  const offered = people.filter(({ id }) => !done || id !== me);
  if (offered.length === 0) return null;
  return (
    <>
      {entering.error ? <TroubleNotice error={entering.error} /> : null}
      <p className="row small">
        {offered.map((person) => (
          <button
            key={person.id}
            type="button"
            className="link-button"
            disabled={entering.isPending}
            onClick={() => (person.id === me ? router.history.push(person.href) : entering.mutate(person))}
          >
            {person.id === me ? t('guide.goThere') : t('guide.enter', { role: say(person.role), name: person.name })}
          </button>
        ))}
      </p>
    </>
  );
}

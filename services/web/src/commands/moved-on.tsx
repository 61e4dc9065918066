import { Button } from '@mantine/core';
import { useIsMutating } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseView, TimelineEntry } from '@chung-suc/api-contract';
import { useWords } from '../i18n/use-words';
import { shortMoment } from '../ui/moments';

export interface MovedOn<T> {
  /** The case, and what the form needs beside it, as it was when the form was opened, while somebody else has moved it on. */
  readonly view: CaseView;
  readonly beside: T;
  /** Something has happened since. */
  readonly moved: boolean;
  /** What, the latest last; nothing while one's own answer is on its way, which may be what is heard of. */
  readonly news: readonly TimelineEntry[];
  /** Goes on with the case as it stands. */
  readonly takeNew: () => void;
}

const always = (): boolean => true;

const happened = ({ timeline }: CaseView): readonly TimelineEntry[] => timeline.filter(({ kind }) => kind === 'event');

/**
 * A form is about the case as its reader saw it: it keeps that until the reader takes the new state, so that nobody consents to terms that
 * came under the hand. What only mails have done moves no form. `form`: names it; another one begins anew. `isTaken`: whether
 * what stands beside may change under the form before the case is heard to have moved: the two are loaded one after the other.
 */
export function useMovedOn<T>(view: CaseView, beside: T, form: string, isTaken: (now: T, seen: T) => boolean = always): MovedOn<T> {
  const [seen, setSeen] = useState({ form, view, beside });
  const isSending = useIsMutating() > 0;
  const news = seen.form === form ? happened(view).slice(happened(seen.view).length) : [];
  const takeNew = (): void => setSeen({ form, view, beside });
  const differs = seen.view !== view || seen.beside !== beside;
  if (seen.form !== form || (news.length === 0 && differs && isTaken(beside, seen.beside))) takeNew();
  if (news.length === 0) return { view, beside, moved: false, news, takeNew };
  return { view: seen.view, beside: seen.beside, moved: true, news: isSending ? [] : news, takeNew };
}

interface MovedOnNoticeProps {
  readonly news: readonly TimelineEntry[];
  /** Why what was begun can no longer be done; null while it can. */
  readonly closedBecause: string | null;
  readonly onTake: () => void;
}

/** Who was faster, what it means for what is being typed, and that nothing typed is lost. */
export function MovedOnNotice({ news, closedBecause, onTake }: MovedOnNoticeProps) {
  const { t, say } = useWords();
  return (
    <section className="notice" data-kind="warning" role="status">
      <h3>{t('live.movedOn')}</h3>
      <ul>
        {news.map(({ at, text, lately }, index) => (
          <li key={index}>{lately ? say(lately) : `${shortMoment(at)} · ${say(text)}`}</li>
        ))}
      </ul>
      <p>{closedBecause ? `${closedBecause} ${t('live.typedKept')}` : t('live.asSeen')}</p>
      {closedBecause ? null : (
        <p>
          <Button variant="default" onClick={onTake}>
            {t('live.takeNew')}
          </Button>
        </p>
      )}
    </section>
  );
}

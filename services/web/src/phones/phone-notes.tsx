import type { ErratumView } from '@chung-suc/api-contract';
import { useWords } from '../i18n/use-words';
import { day } from '../ui/moments';

interface PhoneNotesProps {
  /** Masked; nothing is said about a number that is not there. */
  readonly phone: string | null;
  readonly reportedAt: string | null;
  readonly erratum: ErratumView | null;
  /** It is the reader's own. */
  readonly mine?: boolean;
}

/** What is known about a number, wherever it stands: that it may be wrong, and what was corrected beside what the plan has. */
export function PhoneNotes({ phone, reportedAt, erratum, mine = false }: PhoneNotesProps) {
  const { t } = useWords();
  if (phone === null) return null;
  return (
    <>
      {reportedAt ? (
        <p className="small phone-note">
          <span className="mark" data-kind="today">
            <i aria-hidden />
            {t(mine ? 'phones.reportedMine' : 'phones.reported', { date: day(reportedAt) })}
          </span>
        </p>
      ) : null}
      {erratum ? (
        <p className="small quiet phone-note">
          {erratum.printed === null
            ? t('phones.corrected', { number: phone, source: erratum.source, date: day(erratum.at) })
            : t('phones.erratum', { printed: erratum.printed, number: phone, source: erratum.source, date: day(erratum.at) })}
        </p>
      ) : null}
    </>
  );
}

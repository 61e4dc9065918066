import type { CommandPreview } from '@chung-suc/api-contract';
import { useWords } from '../../i18n/use-words';

/** Where the case would stand, who would owe what, and which mails would go at once. */
export function PreviewPanel({ preview: { sentence, owed, mails } }: { readonly preview: CommandPreview }) {
  const { t, say } = useWords();
  return (
    <section className="after stack-tight" role="status">
      <h3>{t('committee.previewTitle')}</h3>
      <ul>
        {(owed.length > 0 ? owed : [sentence]).map((line) => (
          <li key={line.vi}>{say(line)}</li>
        ))}
      </ul>
      <h3>{t('committee.previewMails')}</h3>
      {mails.length === 0 ? (
        <p>{t('committee.previewNoMails')}</p>
      ) : (
        <ul>
          {mails.map(({ title, to }, index) => (
            <li key={index}>
              {say(title)} → {to}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

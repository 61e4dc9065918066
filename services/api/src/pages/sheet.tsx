import type { ReactNode } from 'react';
import { Emblem } from './emblem';

interface SheetProps {
  readonly title: string;
  /** Above the title, small: `CS-2026-0143 · III.1, nội dung 3`. */
  readonly above?: string;
  /** Something went wrong: the window's title says so too. */
  readonly wrong?: boolean;
  /** A script that the page can do without. */
  readonly script?: string | undefined;
  readonly children: ReactNode;
}

/** The frame of every page without script, to the eye that of the web application: its head, one white sheet, in Vietnamese. */
export function Sheet({ title, above, wrong = false, script, children }: SheetProps) {
  return (
    <html lang="vi">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${wrong ? 'Chưa gửi được: ' : ''}${title} · Chung sức`}</title>
        <link rel="stylesheet" href="/assets/sheet.css" />
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        {script ? <script src={script} defer /> : null}
      </head>
      <body>
        <header className="head">
          <span className="brand-mark">
            <Emblem />
          </span>
          <p>
            <b>Chung sức</b>
            <span className="brand-line">Kế hoạch hỗ trợ địa phương</span>
          </p>
        </header>
        <main className="sheet">
          {above ? <p className="above">{above}</p> : null}
          <h1>{title}</h1>
          {children}
        </main>
      </body>
    </html>
  );
}

/** Labels and values, one below the other on a phone. What somebody wrote keeps its line breaks. */
export function Facts({ facts }: { readonly facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Something to read first, by word and colour. */
export function Notice({
  kind,
  title,
  children,
}: {
  /** `urgent` looks like an error, but nothing went wrong: it does not take the focus. */
  readonly kind: 'info' | 'done' | 'error' | 'urgent';
  readonly title: string;
  readonly children?: ReactNode;
}) {
  return (
    <section className={`notice ${kind}`} {...(kind === 'error' ? { role: 'alert', tabIndex: -1, autoFocus: true } : { role: 'status' })}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

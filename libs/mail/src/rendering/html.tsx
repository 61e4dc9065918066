import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Letter } from '../letter';
import { THANKS, contactLine, footLine, salutation } from './closing';
import { LOOK, NARROW, SHEET_WIDTH } from './look';
import { Facts, Standing } from './parts';

/** The HTML part. Tables and inline styles: it must survive Outlook and Gmail; React escapes whatever people wrote. */
export function renderHtml(letter: Letter): string {
  const head = renderToStaticMarkup(<Head title={letter.subject} />);
  const sheet = renderToStaticMarkup(<Sheet letter={letter} />);
  // Outlook knows no max-width: it gets a table of fixed width around the sheet.
  const body = `${ONLY_OUTLOOK(`<table role="presentation" align="center" width="${SHEET_WIDTH}"><tr><td>`)}${sheet}${ONLY_OUTLOOK('</td></tr></table>')}`;
  return `<!doctype html><html lang="vi">${head}<body style="margin:0;padding:0;background-color:${LOOK.page.backgroundColor}">${body}</body></html>`;
}

const ONLY_OUTLOOK = (markup: string): string => `<!--[if mso]>${markup}<![endif]-->`;

const Head = ({ title }: { readonly title: string }): ReactElement => (
  <head>
    <meta charSet="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light" />
    <meta name="format-detection" content="telephone=no, date=no, address=no" />
    <title>{title}</title>
    <style>{NARROW}</style>
  </head>
);

function Sheet({ letter }: { readonly letter: Letter }): ReactElement {
  const { about } = letter;
  const contact = contactLine(letter);
  return (
    <>
      <div style={LOOK.preview}>{letter.sentence}</div>
      <table role="presentation" align="center" cellPadding={0} cellSpacing={0} border={0} width="100%" style={LOOK.sheet}>
        <tbody>
          <tr>
            <td className="head" style={LOOK.head}>
              Chung sức {about.year}
              <div style={LOOK.headQuiet}>{about.issuer}</div>
            </td>
          </tr>
          <tr>
            <td className="body" style={LOOK.body}>
              <p style={LOOK.addressee}>{salutation(letter)}</p>
              {letter.lead.map((paragraph) => (
                <p key={paragraph} style={LOOK.paragraph}>
                  {paragraph}
                </p>
              ))}
              <Facts facts={letter.facts} />
              <Standing letter={letter} />
              {letter.next.length > 0 && <p style={LOOK.paragraph}>{letter.next.join(' ')}</p>}
              {contact !== null && <p style={LOOK.paragraph}>{contact}</p>}
              <p style={LOOK.paragraph}>{THANKS}</p>
            </td>
          </tr>
          <tr>
            <td className="foot" style={LOOK.foot}>
              {footLine(letter)}
            </td>
          </tr>
        </tbody>
      </table>
    </>
  );
}

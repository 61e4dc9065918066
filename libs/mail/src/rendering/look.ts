import type { CSSProperties } from 'react';

/** Outlook for Windows knows its own words only; React writes them as they are named here. */
type MailStyle = CSSProperties & { readonly msoPaddingAlt?: string; readonly msoLineHeightRule?: 'exactly' };

const FONT = "'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
const INK = '#1a2127';
const QUIET = '#58636e';
const LINE = '#dde1e5';
const HEAD = '#163f63';
const ACTION = '#245681';

/** Width of the sheet, pixels: no line of text is longer than about 72 characters. */
export const SHEET_WIDTH = 640;

const styles = <S extends Record<string, MailStyle>>(look: S): S => look;

/** Calm and print-like: a deep blue head, one white sheet, thin lines, one blue for what can be done. All inline: Gmail and Outlook drop the rest. */
export const LOOK = styles({
  page: { backgroundColor: '#f4f6f7' },
  sheet: { width: '100%', maxWidth: SHEET_WIDTH, margin: '0 auto', borderCollapse: 'separate', fontFamily: FONT, color: INK },
  head: { backgroundColor: HEAD, color: '#ffffff', padding: '16px 24px', fontSize: 17, fontWeight: 600, lineHeight: '24px' },
  headQuiet: { color: '#dce7f1', fontSize: 13, fontWeight: 400, lineHeight: '20px' },
  body: {
    backgroundColor: '#ffffff',
    border: `1px solid ${LINE}`,
    borderTop: 0,
    padding: '24px 24px 8px',
    fontSize: 16,
    lineHeight: '26px',
  },
  paragraph: { margin: '0 0 16px', fontSize: 16, lineHeight: '26px' },
  addressee: { margin: '0 0 16px', fontSize: 16, lineHeight: '26px', fontWeight: 600 },
  facts: { width: '100%', borderCollapse: 'collapse', margin: '0 0 16px', borderTop: `1px solid ${LINE}` },
  label: {
    width: 152,
    padding: '8px 12px 8px 0',
    borderBottom: `1px solid ${LINE}`,
    verticalAlign: 'top',
    color: QUIET,
    fontSize: 14,
    lineHeight: '24px',
  },
  value: {
    padding: '8px 0',
    borderBottom: `1px solid ${LINE}`,
    verticalAlign: 'top',
    fontSize: 15,
    lineHeight: '24px',
    // How to join an online engagement is often one long address.
    wordBreak: 'break-word',
    overflowWrap: 'anywhere',
  },
  itemTitle: { margin: '24px 0 8px', fontSize: 16, lineHeight: '24px', fontWeight: 600 },
  duty: { width: '100%', borderCollapse: 'collapse', margin: '0 0 16px' },
  dutyCell: { borderLeft: `4px solid ${ACTION}`, backgroundColor: '#eef4f9', padding: '16px 16px 4px' },
  sentence: { margin: '0 0 12px', fontSize: 16, lineHeight: '26px', fontWeight: 600 },
  standing: { borderLeft: `4px solid ${LINE}`, padding: '4px 0 4px 16px' },
  standingText: { margin: 0, fontSize: 16, lineHeight: '26px' },
  /** With a button below it. */
  standingAbove: { margin: '0 0 12px', fontSize: 16, lineHeight: '26px' },
  buttonPlace: { borderCollapse: 'separate', display: 'inline-block', margin: '0 8px 12px 0', verticalAlign: 'top' },
  button: { backgroundColor: ACTION, borderRadius: 4, textAlign: 'center', msoPaddingAlt: '11px 20px' },
  buttonSecond: {
    backgroundColor: '#ffffff',
    borderRadius: 4,
    border: `1px solid ${ACTION}`,
    textAlign: 'center',
    msoPaddingAlt: '10px 20px',
  },
  buttonText: {
    display: 'inline-block',
    padding: '11px 20px',
    color: '#ffffff',
    fontFamily: FONT,
    fontSize: 16,
    fontWeight: 600,
    lineHeight: '24px',
    textDecoration: 'none',
  },
  buttonSecondText: {
    display: 'inline-block',
    padding: '10px 20px',
    color: ACTION,
    fontFamily: FONT,
    fontSize: 16,
    fontWeight: 600,
    lineHeight: '24px',
    textDecoration: 'none',
  },
  small: { margin: '0 0 16px', color: QUIET, fontSize: 14, lineHeight: '22px' },
  foot: { padding: '16px 24px 24px', color: QUIET, fontSize: 13, lineHeight: '20px' },
  /** Shown by mail programs in the list of mails, behind the subject; not in the mail. */
  preview: { display: 'none', maxHeight: 0, overflow: 'hidden', opacity: 0, fontSize: 1, lineHeight: '1px', color: '#f4f6f7' },
});

/** For programs that read it: on a phone, labels stand above values and buttons take the whole width. Others show the same in two columns. */
export const NARROW = `@media (max-width:480px){.label,.value{display:block!important;width:auto!important}
.label{border-bottom:0!important;padding:8px 0 0!important}.value{padding-top:0!important}
.place{display:table!important;width:100%!important}.button{display:block!important}.body{padding:20px 16px 8px!important}.head,.foot{padding-left:16px!important;padding-right:16px!important}}`;

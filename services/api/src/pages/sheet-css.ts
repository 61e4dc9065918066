import { FONT_FACES } from './fonts';

/**
 * Calm, civic, print-like, with the colours and sizes of the web application (services/web/src/ui/base.css, app/shell.css). Line height
 * leaves room for stacked marks (Ễ, Ộ, Ữ); touch targets are 44 px; focus is always visible. The sheet is as wide as a line of text may
 * be (72 characters), so that whatever stands on it has one right edge.
 */
export const SHEET_CSS = `${FONT_FACES}
:root { --brand: #163f63; --act: #245681; --ink: #1a2127; --quiet: #58636e; --line: #dde1e5; --page: #f4f6f7; --tint: #eef4f9; --red: #8f1d22; --red-tint: #fcefef; --amber-tint: #fdf6e5; --green: #1a5c3c; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.6 "Be Vietnam Pro", "Segoe UI", Roboto, Arial, sans-serif; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; -webkit-font-smoothing: antialiased; }
.head { background: var(--brand); color: #fff; min-height: 56px; padding: 0 16px; display: flex; align-items: center; gap: 12px; }
.head p { margin: 0; line-height: 1.35; }
.brand-mark { flex: none; width: 32px; height: 32px; display: grid; place-items: center; border: 1.5px solid #ffffffb0; border-radius: 4px; }
.brand-line { display: none; font-size: 13px; color: #d5e2ee; }
@media (min-width: 768px) { .brand-line { display: block; } }
.sheet { max-width: 722px; margin: 0 auto; padding: 16px 16px 40px; background: #fff; border: 1px solid var(--line); border-width: 0 0 1px; }
@media (min-width: 768px) { .sheet { margin: 24px auto 48px; padding: 24px 40px 48px; border-width: 1px; border-radius: 4px; } }
h1, h2, b, strong, th { font-weight: 600; }
h1 { font-size: 24px; line-height: 1.4; margin: 4px 0 16px; text-wrap: balance; }
h2 { font-size: 18px; line-height: 1.5; margin: 28px 0 8px; }
p, ul, ol { margin: 0 0 12px; text-wrap: pretty; }
a { color: var(--act); }
.above, .quiet, .hint { color: var(--quiet); font-size: 14px; }
.above { margin: 0; }
.sentence { border-left: 4px solid var(--act); padding: 12px 16px; background: var(--tint); font-weight: 600; }
.sentence[data-late=today] { border-left-color: #b7791f; background: var(--amber-tint); }
.sentence[data-late=overdue] { border-left-color: var(--red); background: var(--red-tint); }
.facts { margin: 0 0 16px; border-top: 1px solid var(--line); }
.facts > div { padding: 8px 0; border-bottom: 1px solid var(--line); }
.facts dt { color: var(--quiet); font-size: 14px; }
.facts dd { margin: 0; white-space: pre-line; }
@media (min-width: 576px) { .facts > div { display: grid; grid-template-columns: 176px 1fr; gap: 16px; } .facts dt { padding-top: 2px; } }
.notice { border: 1px solid var(--line); border-left: 4px solid var(--act); border-radius: 4px; padding: 12px 16px; margin: 16px 0; }
.notice h2 { margin: 0 0 4px; }
.notice > :last-child { margin-bottom: 0; }
.notice.error, .notice.urgent { border-left-color: var(--red); } .notice.error h2, .notice.urgent h2 { color: var(--red); }
.notice.done { border-left-color: var(--green); } .notice.done h2 { color: var(--green); }
form { margin-top: 24px; border-top: 2px solid var(--brand); padding-top: 16px; }
.notice form { margin-top: 0; border: 0; padding-top: 0; margin-bottom: 12px; }
fieldset { border: 0; margin: 20px 0; padding: 0; min-width: 0; }
/* Floated, it is a heading like any other and lies in no border, however many lines it has. */
legend { float: left; width: 100%; padding: 0 0 8px; border-bottom: 1px solid var(--line); font-weight: 600; }
legend + * { clear: both; }
fieldset > .choice { border-bottom: 1px solid var(--line); }
.part { border-left: 2px solid var(--line); padding-left: 16px; }
.part > legend { border-bottom: 0; }
.part > :last-child, .part > :last-child > :last-child { margin-bottom: 0; }
.field { margin: 12px 0; }
.field label, .label { display: block; font-weight: 600; }
.field .hint { margin: 0; }
input[type=text], input[type=date], input[type=datetime-local], textarea, select { width: 100%; font: inherit; color: inherit; background: #fff; border: 1px solid #76818c; border-radius: 4px; padding: 9px 12px; min-height: 44px; }
textarea { min-height: 96px; resize: vertical; }
.choice, .field label.choice { display: flex; gap: 12px; align-items: flex-start; padding: 9px 0; min-height: 44px; font-weight: 400; cursor: pointer; }
.choice input { width: 22px; height: 22px; margin: 2px 0 0; flex: none; accent-color: var(--act); }
.choice:has(input:disabled) { color: var(--quiet); cursor: default; }
.bad input, .bad textarea, .bad select { border: 2px solid var(--red); }
.error-text { color: var(--red); font-weight: 600; margin: 4px 0 0; }
button { font: inherit; font-weight: 600; min-height: 48px; padding: 10px 24px; border-radius: 4px; border: 1px solid var(--act); background: var(--act); color: #fff; cursor: pointer; width: 100%; }
button:hover { background: #1b486e; }
.after { background: var(--tint); border-radius: 4px; padding: 12px 16px; margin: 16px 0; }
.pictures { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(136px, 1fr)); gap: 12px; } .pictures:empty { display: none; }
.pictures li { border: 1px solid var(--line); border-radius: 4px; padding: 8px; display: grid; gap: 4px; align-content: start; font-size: 14px; }
.pictures img { width: 100%; height: 120px; object-fit: cover; border-radius: 2px; background: var(--page); } .pictures progress { width: 100%; accent-color: var(--act); }
.pictures button.second, .photos > button.second { width: 100%; padding: 8px; }
.pictures li:has(.error-text) { grid-column: 1 / -1; }
.error-list { padding-left: 20px; color: var(--red); }
input[type=file] { width: 100%; font: inherit; min-height: 44px; padding: 9px 0; } input[type=file]::file-selector-button { font: inherit; font-weight: 600; min-height: 44px; margin-right: 12px; padding: 8px 16px; border: 1px solid var(--act); border-radius: 4px; background: #fff; color: var(--act); cursor: pointer; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.coming, .rivals { padding-left: 20px; } .coming li, .rivals li { margin-bottom: 8px; }
.written { white-space: pre-line; }
details { border: 1px solid var(--line); border-radius: 4px; margin: 12px 0; padding: 0 16px; } details[open] { padding-bottom: 12px; }
summary { font-weight: 600; min-height: 44px; padding: 10px 0; cursor: pointer; }
.foot { margin-top: 32px; border-top: 1px solid var(--line); padding-top: 12px; }
@supports selector(:has(*)) {
  .part { display: none; }
  form:has([value=propose]:checked) .part-propose, form:has([name=verdict][value=accept]:checked) .part-accept { display: block; }
  form:has([value=cancel]:checked) .part-cancel, form:has([value=cancel]:checked) .part-why { display: block; }
  form:has([value=turnDown]:checked) .part-turn-down, form:has([value=turnDown]:checked) .part-why { display: block; }
  form:has([value=withdraw]:checked) .part-turn-down, form:has([value=withdraw]:checked) .part-why { display: block; }
  form:has([value=unable]:checked) .part-why, form:has([value=help]:checked) .part-why, form:has([value=notHeld]:checked) .part-why { display: block; }
  form:has([value=return]:checked) .part-return { display: block; }
  form:has([name=take][value=yes]:checked) .part-take, form:has([name=take][value=no]:checked) .part-let-go { display: block; }
  form:has([name=stands][value=yes]:checked) .part-stands, form:has([name=stands][value=no]:checked) .part-disputed { display: block; }
  form:has([name=date][value=""]:checked) .part-date-own, form:has([name=date][value="0"]:checked) .part-date-0 { display: block; }
  form:has([name=date][value="1"]:checked) .part-date-1, form:has([name=date][value="2"]:checked) .part-date-2 { display: block; }
  form:has([value=agree]:checked) .part-agree, form:has([value=decline]:checked) .part-decline { display: block; }
  form:has([name=held][value=yes]:checked) .part-held, form:has([name=held][value=no]:checked) .part-not-held { display: block; }
  form:has([value=trouble]:checked) .part-in-trouble { display: block; }
  form:has([name=how][value=unable]:checked) .part-trouble, form:has([name=how][value=help]:checked) .part-trouble { display: block; }
  form:has([name=how][value=notHeld]:checked) .part-not-held, form:has([name=how][value=blocRuns]:checked) .part-bloc { display: block; }
  form:has([name=how][value=reassign]:checked) .part-reassign, form:has([name=how][value=offer]:checked) .part-offer { display: block; }
  form:has([name=how][value=extend]:checked) .part-extend, form:has([name=how][value=keep]:checked) .part-keep { display: block; }
  form:has([name=how][value=close]:checked) .part-close { display: block; }
  form:has([name=option][value="0"]:checked) .part-option-0, form:has([name=option][value="1"]:checked) .part-option-1 { display: block; }
  form:has([name=option][value="2"]:checked) .part-option-2, form:has([name=option][value="3"]:checked) .part-option-3 { display: block; }
  form:has([name=option][value=none]:checked) .part-option-none { display: block; }
  form:has([name=how][value=resume]:checked) .part-resume, form:has([name=how][value=suspend]:checked) .part-suspend { display: block; }
  form:has([name=how][value=suspend]:checked) .part-why, form:has([name=how][value=offer]:checked) .part-why { display: block; }
  form:has([name=how][value=close]:checked) .part-why { display: block; }
  form:has([name=how][value=reassign]:checked) .part-component, form:has([name=how][value=blocRuns]:checked) .part-component { display: block; }
  form:has([name=tookPlace][value=yes]:checked) .part-took-place, form:has([name=tookPlace][value=no]:checked) .part-not-as-told { display: block; }
  form:has([name=who][value=people]:checked) .part-people { display: block; }
}
button.second { background: #fff; color: var(--act); width: auto; min-height: 44px; padding: 8px 16px; }
button.second:hover { background: var(--tint); }
@media (min-width: 640px) { button { width: auto; } }
:focus-visible { outline: 3px solid #f0a500; outline-offset: 2px; }
.nowrap { white-space: nowrap; }
table { border-collapse: collapse; width: 100%; font-size: 14px; margin: 0 0 16px; }
th, td { text-align: left; vertical-align: top; padding: 8px; border-bottom: 1px solid var(--line); }
th { color: var(--quiet); font-weight: 600; }
tr.waiting { background: var(--tint); box-shadow: inset 4px 0 0 var(--act); } tr.waiting td:first-child { padding-left: 12px; }
@media (max-width: 639px) { table, tbody, tr, td { display: block; } thead { display: none; } tr { border-bottom: 1px solid var(--line); padding: 8px 0; } td { border: 0; padding: 2px 0; } tr.waiting { padding-left: 12px; } tr.waiting td:first-child { padding-left: 0; } }
code, pre { font: 13px/1.5 ui-monospace, Consolas, "DejaVu Sans Mono", monospace; background: var(--page); border-radius: 4px; }
code { padding: 1px 4px; } pre { padding: 12px; overflow-x: auto; white-space: pre-wrap; } pre code { padding: 0; }
@media print { .head { color: #000; background: none; } .brand-mark { border-color: currentColor; } .brand-line { color: inherit; } .sheet { border: 0; } form { display: none; } }
`;

import type { ReactNode } from 'react';
import type { CaseCommandKind, FieldIssue, FormFields } from '@chung-suc/api-contract';
import type { PhotosOfForm } from './photos.field';

/** What was typed, and what is wrong with it. */
export interface Typed {
  readonly fields: FormFields;
  readonly issues: readonly FieldIssue[];
  readonly key: string;
  /** `?y=` of the mail's buttons: it preselects. */
  readonly choice: string | null;
  /** Photos with a report; null on every other page. */
  readonly photos: PhotosOfForm | null;
}

export interface FormContext extends Typed {
  readonly messageOf: (issue: FieldIssue) => string;
  /** What happens once it is sent, by command; of the committee's decision by how it is made, `adjust.close`. */
  readonly after: ReadonlyMap<string, string>;
}

/** Why commands are closed to this person now, in words; null for one that is open. */
export type ClosedCommands = Partial<Record<CaseCommandKind, string | null>>;

/** What closes an option: a choice says why, and nothing of one that is open. */
export const closedBecause = (why: string | null | undefined): { readonly closed?: string } => (why ? { closed: why } : {});

const idOf = (name: string): string => `f-${name.replace(/\./g, '-')}`;
const problemId = (name: string): string => `${idOf(name)}-problem`;

export function Problem({ form, name }: { readonly form: FormContext; readonly name: string }) {
  const issue = form.issues.find(({ field }) => field === name);
  return issue ? (
    <p className="error-text" id={problemId(name)}>
      {form.messageOf(issue)}
    </p>
  ) : null;
}

/** A form that is filled in: with what was sent, or else with what there is. */
export const filledIn = (form: FormContext, initial: FormFields): FormContext => ({ ...form, fields: { ...initial, ...form.fields } });

const isBad = (form: FormContext, name: string): boolean => form.issues.some(({ field }) => field === name);

interface TextProps {
  readonly form: FormContext;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly long?: boolean;
  readonly number?: boolean;
  readonly type?: 'text' | 'date' | 'datetime-local';
}

/** A text field with its label, hint and problem. Nothing is `required` for the browser: the server says everything at once. */
export function TextField({ form, name, label, hint, long, number, type = 'text' }: TextProps) {
  const bad = isBad(form, name);
  const described = [hint ? `${idOf(name)}-hint` : null, bad ? problemId(name) : null].filter(Boolean).join(' ') || undefined;
  const common = { id: idOf(name), name, 'aria-invalid': bad || undefined, 'aria-describedby': described };
  return (
    <div className={bad ? 'field bad' : 'field'}>
      <label htmlFor={idOf(name)}>{label}</label>
      {hint ? (
        <p className="hint" id={`${idOf(name)}-hint`}>
          {hint}
        </p>
      ) : null}
      {long ? (
        <textarea {...common} defaultValue={form.fields[name] ?? ''} />
      ) : (
        <input
          type={type}
          {...common}
          inputMode={number ? 'numeric' : undefined}
          defaultValue={form.fields[name] ?? ''}
          autoComplete="off"
        />
      )}
      <Problem form={form} name={name} />
    </div>
  );
}

type DateProps = Pick<TextProps, 'form' | 'name' | 'label' | 'hint'>;

/** A day and an hour, with the browser's picker where it has one. */
export const MomentField = (props: DateProps) => <TextField {...props} type="datetime-local" />;
export const DayField = (props: DateProps) => <TextField {...props} type="date" />;

interface ChoiceProps {
  readonly form: FormContext;
  readonly name: string;
  readonly legend: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly closed?: string }[];
  /** Chosen when nothing was sent yet. */
  readonly initially?: string | undefined;
}

/** One of several. An option that is closed says why. */
export function Choice({ form, name, legend, options, initially }: ChoiceProps) {
  const chosen = form.fields[name] ?? initially;
  return (
    <fieldset
      id={idOf(name)}
      className={isBad(form, name) ? 'bad' : undefined}
      aria-describedby={isBad(form, name) ? problemId(name) : undefined}
    >
      <legend>{legend}</legend>
      {options.map(({ value, label, closed }) => (
        <label className="choice" key={value}>
          <input type="radio" name={name} value={value} defaultChecked={!closed && chosen === value} disabled={closed !== undefined} />
          <span>
            {label}
            {closed ? <span className="hint"> – {closed}</span> : null}
          </span>
        </label>
      ))}
      <Problem form={form} name={name} />
    </fieldset>
  );
}

export function Tick({ form, name, label }: { readonly form: FormContext; readonly name: string; readonly label: string }) {
  return (
    <div className={isBad(form, name) ? 'field bad' : 'field'}>
      <label className="choice">
        <input
          id={idOf(name)}
          type="checkbox"
          name={name}
          value="yes"
          defaultChecked={form.fields[name] === 'yes'}
          aria-invalid={isBad(form, name) || undefined}
        />
        <span>{label}</span>
      </label>
      <Problem form={form} name={name} />
    </div>
  );
}

export function Select({ form, name, label, options }: Omit<ChoiceProps, 'legend'> & { readonly label: string }) {
  const bad = isBad(form, name);
  return (
    <div className={bad ? 'field bad' : 'field'}>
      <label htmlFor={idOf(name)}>{label}</label>
      <select
        id={idOf(name)}
        name={name}
        defaultValue={form.fields[name] ?? options[0]?.value}
        aria-invalid={bad || undefined}
        aria-describedby={bad ? problemId(name) : undefined}
      >
        {options.map(({ value, label: text }) => (
          <option value={value} key={value}>
            {text}
          </option>
        ))}
      </select>
      <Problem form={form} name={name} />
    </div>
  );
}

interface FormProps {
  readonly form: FormContext;
  readonly send: string;
  /** Files go with it. */
  readonly files?: boolean;
  readonly children: ReactNode;
}

/** The one form of a page: it posts to its own address. */
export function Form({ form, send, files = false, children }: FormProps) {
  return (
    <form method="post" noValidate encType={files ? 'multipart/form-data' : undefined}>
      <input type="hidden" name="key" value={form.key} />
      {/* Enter in a text field presses the first button of a form: it must be this one, not “one more row”. */}
      <div className="unseen" aria-hidden="true">
        <button type="submit" tabIndex={-1}>
          {send}
        </button>
      </div>
      {children}
      <button type="submit">{send}</button>
    </form>
  );
}

/** How many rows a list of the form shows: those typed into, one at least, one more when asked for. */
export function rowCount(fields: FormFields, name: string, most: number): number {
  const shown = Number(fields[`${name}.rows`] ?? '1') || 1;
  return Math.min(most, Math.max(1, shown + (fields['more'] === name ? 1 : 0)));
}

/** What belongs to one choice: hidden while another one is chosen, where the browser can do that without script. */
export function Part({ choice, legend, children }: { readonly choice: string; readonly legend: string; readonly children: ReactNode }) {
  return (
    <fieldset className={`part part-${choice}`}>
      <legend>{legend}</legend>
      {children}
    </fieldset>
  );
}

/** Nothing surprises: before the button, what pressing it leads to. */
export function After({ form, command }: { readonly form: FormContext; readonly command: string }) {
  const after = form.after.get(command);
  return after ? (
    <p className="after">
      <strong>Gửi xong:</strong> {after}
    </p>
  ) : null;
}

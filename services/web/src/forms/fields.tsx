import { Checkbox, NativeSelect, TextInput, Textarea } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { useWords } from '../i18n/use-words';
import { useField, type FieldState } from './form-state';
import { dayText, readDay, readTime, timeText } from './moments';

interface FieldProps {
  /** The path in the body that is sent, or another name that the form's reading knows. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

/** What every input of a form has: its name in the summary, its hint, what is wrong with it, and what is typed or chosen. */
function useInput({ name, label, hint }: FieldProps, isChosen = false) {
  const { id, value, set, error }: FieldState = useField(name, label, isChosen);
  const onChange = (event: { readonly currentTarget: { readonly value: string } }): void => set(event.currentTarget.value);
  return { set, input: { id, label, description: hint, value, error, onChange } };
}

const KEYBOARDS = { text: {}, number: { inputMode: 'numeric' }, tel: { inputMode: 'tel' } } as const;

/** One line. `kind` decides the keyboard of the phone. */
export function TextField({ kind = 'text', ...field }: FieldProps & { readonly kind?: 'text' | 'number' | 'tel' }) {
  const { input } = useInput(field);
  return <TextInput {...input} {...KEYBOARDS[kind]} />;
}

/** Fingers have the picker of their phone; at a keyboard a day is typed day first, whatever the browser's language. */
const HAS_FINGERS = window.matchMedia('(pointer: coarse)').matches;

export function DayField(field: FieldProps) {
  const { t } = useWords();
  const { input } = useInput(field);
  const day = readDay(input.value);
  const asShown = HAS_FINGERS ? (day ?? '') : /^\d{4}-/.test(input.value) && day ? dayText(day) : input.value;
  return <TextInput {...input} type={HAS_FINGERS ? 'date' : 'text'} placeholder={t('form.dayShape')} value={asShown} />;
}

export function TimeField(field: FieldProps) {
  const { language } = useWords();
  const { set, input } = useInput(field);
  // As it was understood: `8` becomes `08h00`.
  const tidy = (): void => {
    const time = readTime(input.value);
    if (time) set(timeText(time));
  };
  return <TextInput {...input} inputMode="numeric" placeholder={language === 'en' ? '14:00' : '14h00'} onBlur={tidy} />;
}

export function LongField({ rows = 3, ...field }: FieldProps & { readonly rows?: number }) {
  const { input } = useInput(field);
  return <Textarea {...input} rows={rows} />;
}

export interface Option {
  readonly value: string;
  readonly label: string;
  /** Why it cannot be chosen; left out when it can. */
  readonly closed?: string | undefined;
}

export function SelectField({ options, ...field }: FieldProps & { readonly options: readonly Option[] }) {
  const { input } = useInput(field, true);
  return <NativeSelect {...input} data={options.map(({ value, label, closed }) => ({ value, label, disabled: closed !== undefined }))} />;
}

/** One of several, all of them seen; what is closed says why. */
export function Choice({ name, label, hint, options }: FieldProps & { readonly options: readonly Option[] }) {
  const { id, value, set, error } = useField(name, label, true);
  const errorId = useId();
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={error ? errorId : undefined}>
      <legend>{label}</legend>
      {hint ? <p className="small quiet">{hint}</p> : null}
      <div className="choices">
        {options.map((option) => (
          <label key={option.value} className="choice" data-closed={option.closed !== undefined || undefined}>
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={value === option.value}
              disabled={option.closed !== undefined}
              onChange={() => set(option.value)}
            />
            <span>
              {option.label}
              {option.closed === undefined ? null : <span className="small quiet"> – {option.closed}</span>}
            </span>
          </label>
        ))}
      </div>
      {error ? (
        <p id={errorId} className="field-error">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}

export function Tick(field: FieldProps) {
  const { set, input } = useInput(field, true);
  const { value, ...shown } = input;
  return <Checkbox {...shown} checked={value === 'yes'} onChange={(event) => set(event.currentTarget.checked ? 'yes' : '')} />;
}

export const Group = ({ label, hint, children }: { readonly label: string; readonly hint?: string; readonly children: ReactNode }) => (
  <fieldset>
    <legend>{label}</legend>
    {hint ? <p className="small quiet">{hint}</p> : null}
    {children}
  </fieldset>
);

/** What is seldom changed; opened when something in it must be mended. */
export const Folded = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <details className="folded">
    <summary>{label}</summary>
    <div className="stack">{children}</div>
  </details>
);

import { Checkbox, NativeSelect, TextInput, Textarea } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { useWords } from '../i18n/use-words';
import { useField } from './form-state';
import { dayText, readDay, readTime, timeText } from './moments';

interface FieldProps {
  /** The path in the body that is sent, or another name that the form's reading knows. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

/** One line. `kind` decides the keyboard of the phone. */
export function TextField({ name, label, hint, kind = 'text' }: FieldProps & { readonly kind?: 'text' | 'number' }) {
  const { id, value, set, error } = useField(name, label);
  return (
    <TextInput
      id={id}
      label={label}
      description={hint}
      {...(kind === 'number' ? { inputMode: 'numeric' as const } : {})}
      value={value}
      error={error}
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
}

/** Fingers have the picker of their phone; at a keyboard a day is typed day first, whatever the browser's language. */
const HAS_FINGERS = window.matchMedia('(pointer: coarse)').matches;

export function DayField({ name, label, hint }: FieldProps) {
  const { t } = useWords();
  const { id, value, set, error } = useField(name, label);
  const day = readDay(value);
  const asShown = HAS_FINGERS ? (day ?? '') : /^\d{4}-/.test(value) && day ? dayText(day) : value;
  return (
    <TextInput
      id={id}
      label={label}
      description={hint}
      type={HAS_FINGERS ? 'date' : 'text'}
      placeholder={t('form.dayShape')}
      value={asShown}
      error={error}
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
}

export function TimeField({ name, label, hint }: FieldProps) {
  const { id, value, set, error } = useField(name, label);
  return (
    <TextInput
      id={id}
      label={label}
      description={hint}
      inputMode="numeric"
      placeholder="14h00"
      value={value}
      error={error}
      onChange={(event) => set(event.currentTarget.value)}
      // As it was understood: `8` becomes `08h00`.
      onBlur={() => {
        const time = readTime(value);
        if (time) set(timeText(time));
      }}
    />
  );
}

export function LongField({ name, label, hint, rows = 3 }: FieldProps & { readonly rows?: number }) {
  const { id, value, set, error } = useField(name, label);
  return (
    <Textarea
      id={id}
      label={label}
      description={hint}
      rows={rows}
      value={value}
      error={error}
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
  /** Why it cannot be chosen; left out when it can. */
  readonly closed?: string | undefined;
}

export function SelectField({ name, label, hint, options }: FieldProps & { readonly options: readonly Option[] }) {
  const { id, value, set, error } = useField(name, label);
  return (
    <NativeSelect
      id={id}
      label={label}
      description={hint}
      data={options.map(({ value: one, label: words, closed }) => ({ value: one, label: words, disabled: closed !== undefined }))}
      value={value}
      error={error}
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
}

/** One of several, all of them seen; what is closed says why. */
export function Choice({ name, label, hint, options }: FieldProps & { readonly options: readonly Option[] }) {
  const { id, value, set, error } = useField(name, label);
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

export function Tick({ name, label, hint }: FieldProps) {
  const { id, value, set, error } = useField(name, label);
  return (
    <Checkbox
      id={id}
      label={label}
      description={hint}
      checked={value === 'yes'}
      error={error}
      onChange={(event) => set(event.currentTarget.checked ? 'yes' : '')}
    />
  );
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

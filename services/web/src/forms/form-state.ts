import { createContext, useContext, useEffect } from 'react';
import type { Values } from './reading';

/** A form as its fields see it. */
export interface FormState {
  readonly values: Values;
  readonly set: (name: string, value: string) => void;
  /** What is wrong with a field, in the language that is read. */
  readonly errorOf: (name: string) => string | undefined;
  /** What the field is called in the summary of what must be mended, and whether one chooses there instead of typing. */
  readonly called: (name: string, label: string, isChosen: boolean) => void;
}

export const FormContext = createContext<FormState | null>(null);

export const idOf = (name: string): string => `f-${name}`;

export interface FieldState {
  readonly id: string;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly error: string | undefined;
}

/** One field of the form around it. */
export function useField(name: string, label: string, isChosen = false): FieldState {
  const form = useForm();
  const { called } = form;
  useEffect(() => called(name, label, isChosen), [called, name, label, isChosen]);
  return { id: idOf(name), value: form.values[name] ?? '', set: (value) => form.set(name, value), error: form.errorOf(name) };
}

export function useForm(): FormState {
  const form = useContext(FormContext);
  if (!form) throw new Error('A field needs a form around it');
  return form;
}

import type { Language } from '@chung-suc/domain';

/** A text for people, in both languages. Vietnamese is the source language. */
export type Words = Readonly<Record<Language, string>>;

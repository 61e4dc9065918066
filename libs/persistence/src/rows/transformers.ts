import type { ValueTransformer } from 'typeorm';

/** pg returns bigint as text, so that no digit is lost; milliseconds fit a number. */
export const millis: ValueTransformer = { to: (value: number) => value, from: (value: string | number) => Number(value) };

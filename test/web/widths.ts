/** A phone, and a clerk's screen. */
export const WIDTHS = [360, 1440] as const;

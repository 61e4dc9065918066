import { formatMoment, formatShort, formatDate, localDateOf, type Language } from '@chung-suc/domain';

/** `17h00, thứ Ba 24/02/2026`. */
export const moment = (iso: string, language: Language): string => formatMoment(Date.parse(iso), language);
/** `24/02 17h00`. */
export const shortMoment = (iso: string): string => formatShort(Date.parse(iso));
/** `24/02/2026`. */
export const day = (iso: string): string => formatDate(localDateOf(Date.parse(iso)));

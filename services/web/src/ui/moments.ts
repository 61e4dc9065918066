import i18next from 'i18next';
import { formatMoment, formatShort, formatDate, localDateOf, type Language } from '@chung-suc/domain';

/** What the page speaks now: whoever changes it has everything drawn anew. */
const speaks = (): Language => (i18next.language === 'en' ? 'en' : 'vi');

/** `17h00, thứ Ba 24/02/2026`. */
export const moment = (iso: string, language: Language): string => formatMoment(Date.parse(iso), language);
/** `24/02 17h00`. */
export const shortMoment = (iso: string): string => formatShort(Date.parse(iso), speaks());
/** `24/02/2026`. */
export const day = (iso: string): string => formatDate(localDateOf(Date.parse(iso)));

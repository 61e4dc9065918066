import type { LinkSituation } from './link-situation.service';

/** The coordinator, to whom everybody else is referred, and who also reads the answers to our mails: nobody is referred to themselves. */
export const isCoordinator = ({ link, reading }: Pick<LinkSituation, 'link' | 'reading'>): boolean =>
  reading.holders.coordinator?.personId === link.personId;

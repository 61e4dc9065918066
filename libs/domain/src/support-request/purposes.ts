import type { Audience } from './terms';

/** The plan's three purposes (R2, plan I.1): the Union's role in the theme of the year; support for the young and the people; exchange among young officials. */
export type Purpose = 'unionRole' | 'supportForPeople' | 'exchangeOfOfficials';

/** The purposes that an engagement serves, by whom it is for: every one shows the Union's role. */
export function purposesOf(audience: readonly Audience[]): Purpose[] {
  const serves = (group: Audience['group']): boolean => audience.some((part) => part.group === group);
  return [
    'unionRole',
    ...(serves('youthAndChildren') || serves('peopleInHardship') ? (['supportForPeople'] as const) : []),
    ...(serves('youngOfficials') ? (['exchangeOfOfficials'] as const) : []),
  ];
}

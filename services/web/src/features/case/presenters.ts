import type { VersionView, Words } from '@chung-suc/api-contract';

/** `Lý Thị Diễn Giả (báo cáo viên)`, one by one. */
export const presentersOf = (
  { presenters }: Pick<NonNullable<VersionView['details']>, 'presenters'>,
  say: (words: Words) => string,
): string[] => presenters.map(({ name, title }) => `${name} (${say(title).toLowerCase()})`);

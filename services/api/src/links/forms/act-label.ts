import { COMMAND_WORDS } from '@chung-suc/api-contract';
import type { PersonCommandKind } from '@chung-suc/domain';

/** `Đề xuất thay đổi: ngày khác hoặc nội dung khác`: the act's name in the web application, then what it means on this page. */
export const actLabel = (kind: PersonCommandKind, meaning?: string): string =>
  meaning === undefined ? COMMAND_WORDS[kind].vi : `${COMMAND_WORDS[kind].vi}: ${meaning}`;

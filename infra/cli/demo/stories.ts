import { HELD_STORIES } from './stories-held';
import { OPEN_STORIES } from './stories-open';
import type { Story } from './story';

/** In the order in which requests of one day arrive; the very last is the one that the quick guide goes on with. */
export const STORIES: readonly Story[] = [...HELD_STORIES, ...OPEN_STORIES];

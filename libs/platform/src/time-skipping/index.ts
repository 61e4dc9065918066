export { SETTLES_WITHIN_MS, settled } from './settling';
export { type Changes, type Mail, type Step } from './skip-changes';
export { SkipUnderWay, isSkippable, skipTime, type SkipStory, type SkipSurroundings } from './skip-time';
export { TimeSkipper, parseSkip, type Skipped } from './time-skipper';

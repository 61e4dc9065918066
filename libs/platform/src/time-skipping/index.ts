export { TimeSkipper, parseSkip, type Skipped } from './time-skipper';

export { CLOCK, EmbeddedClock, SystemClock, clockFor, type Clock } from './clock';

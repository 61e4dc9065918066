// For tests of other packages: a random run through the pure core, step by step.
export { emptyFile, take, type CaseFile, type QueuedMail } from './case-file';
export { brokenBy, brokenByRefusal } from './invariants';
export { beginRun, nextStep, play, type Run, type Step } from './random-run';
export { STORY_WORLD, type World } from './world';

export { CaseCommands, EngineAway, KeyReused, type Submission, type SubmittedCommand } from './case-commands';
export { commandIdOf, newCaseIdOf, bodyHashOf } from './command-ids';

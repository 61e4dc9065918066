export { DatabaseHints, type Hearing } from './database-hints';

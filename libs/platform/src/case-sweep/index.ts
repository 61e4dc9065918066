export { CaseSweep, type CasesSwept } from './case-sweep';

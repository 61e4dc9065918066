import type { FieldIssue, ProblemCode, ProblemParticulars } from '@chung-suc/api-contract';
import type { FieldError } from '@chung-suc/domain';

/** Thrown where something cannot be answered; the filter makes HTTP of it. Its message holds the code only: it may be logged. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(
    readonly code: ProblemCode,
    readonly particulars: ProblemParticulars = {},
  ) {
    super(code);
  }
}

export const toIssues = (fields: readonly FieldError[]): FieldIssue[] => fields.map(({ field, problem }) => ({ field, code: problem }));

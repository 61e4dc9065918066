import { fold, type PlanFlow } from '@chung-suc/domain';

/**
 * Which flow an area follows, by the wording of its assignment half: units with contacts are assigned → support request (R8); localities
 * introduce people by invitation → invitation (R36); resources are raised, works built and accepted → works project (R41). Null when
 * nothing says so.
 */
export function flowOf(assignmentText: string, hasAssignments: boolean): PlanFlow | null {
  if (hasAssignments) return 'supportRequest';
  const folded = fold(assignmentText);
  if (/(?:gioi thieu|cu|de cu).*(?:thu moi|giay moi)/.test(folded)) return 'invitation';
  if (/van dong nguon luc|thi cong|nghiem thu|ban giao/.test(folded)) return 'worksProject';
  return null;
}

import type { CaseInput } from '@chung-suc/workflow-contract';
import { takeCharge } from './take-charge';

/**
 * A locality asks a unit for an offering of the plan, and every step has an owner until the case is closed.
 *
 * The unit agrees on every detail. If it declines, is silent or declares trouble, the committee adjusts, and perhaps another unit or another
 * date is asked for: then the case waits for an agreement again. The clock holds the engagement at its agreed end, unless someone says that
 * it did not take place. The unit reports, and the locality may confirm. The committee reviews. The unit commends those who did the work. A
 * commended case closes when the locality has confirmed, at the latest when that falls due. What is registered after the fact enters where it
 * has been held; what stands still, or has first to be matched with a unit, waits for its agreement, or to be held, as any other.
 *
 * Every command is one update, taken in turn; rules run in `record`, reminders and the climb too: the clock is a command. From any wait a
 * case can close early: later waits then return at once.
 */
export async function supportRequest(input: CaseInput): Promise<'closed' | 'refused'> {
  const request = takeCharge(input);
  await request.untilRequested();
  await request.untilAgreed();
  await request.untilHeld();
  await request.untilReported();
  await request.untilReviewed();
  await request.untilCommended();
  return request.untilClosed();
}

import { DAY_MS, instantAt, isLocalDate } from '../../calendar/local-date';
import type { CommandBodies } from '../commands';
import type { Facts } from '../facts';
import { refuse, type FieldError } from '../refusals';
import type { SupportRequest } from '../state';
import { checkText, event, happened, textOrNull, TEXT_LIMIT, type Decision } from './decision';
import { officeSeatOf } from './recognition';

/** As long as a season: what stands still longer is closed. */
const LONGEST_SUSPENSION_MS = 184 * DAY_MS;

/**
 * An epidemic, a flood: the committee or its office stops a case for what nobody can help (R4). Nothing falls due, nobody is reminded or
 * chased, and what is agreed leaves people's calendars until it goes on. On `until` it is looked at again.
 */
export function suspend(body: CommandBodies['suspend'], state: SupportRequest, facts: Facts): Decision {
  const postId = officeSeatOf(facts);
  if (postId === null) return refuse('notYours');
  if (state.stage === 'agreed' && state.terms.start <= facts.asOf) return refuse('startPassed');
  const errors: FieldError[] = [];
  checkText(errors, 'reason', body.reason, TEXT_LIMIT, true);
  if (!isLocalDate(body.until)) errors.push({ field: 'until', problem: 'notADay' });
  else {
    const dueAt = instantAt(body.until, facts.policy.dueHour);
    if (dueAt <= facts.asOf) errors.push({ field: 'until', problem: 'notLater' });
    if (dueAt - facts.asOf > LONGEST_SUSPENSION_MS) errors.push({ field: 'until', problem: 'tooFar' });
  }
  if (errors.length > 0) return refuse('invalidFields', errors);
  return happened(event('suspended', facts, { reason: body.reason.trim(), until: body.until, postId }));
}

/** It goes on as it stood, with fresh due times. When its date has passed meanwhile, another is offered instead, or it is closed. */
export function resumeCase(body: CommandBodies['resumeCase'], state: SupportRequest, facts: Facts): Decision {
  if (officeSeatOf(facts) === null) return refuse('notYours');
  if (state.terms.start <= facts.asOf) return refuse('startPassed');
  const errors: FieldError[] = [];
  checkText(errors, 'remark', body.remark, TEXT_LIMIT, false);
  if (errors.length > 0) return refuse('invalidFields', errors);
  return happened(event('resumed', facts, { remark: textOrNull(body.remark) }));
}

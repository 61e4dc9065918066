import type { Duty } from '../duty/duty';
import { aRequest } from '../testing/a-request';
import { POST } from '../testing/people';
import { STORY } from '../testing/story';
import type { DomainEvent, EventKind } from './events';
import type { MessageTemplate } from './messages';
import { isStillWanted, overtakenBy, owesIt } from './still-wanted';

const BEFORE = STORY.answerDue - 1;
const AFTER = STORY.answerDue;
const answer = (over: Partial<Duty> = {}): Duty => {
  const [duty] = aRequest().owed();
  if (!duty) throw new Error('A request is to be answered');
  return { ...duty, ...over };
};
const wanted = (template: MessageTemplate, duty: Duty | null, at: number, postId: string = POST.unitA): boolean =>
  isStillWanted({ template, postId, dutyId: 'answer-1' }, duty, at);

describe('a mail that was queued', () => {
  it('goes as long as its duty is open and owed by the post that it goes to', () => {
    expect(wanted('requestToUnit', answer(), BEFORE)).toBe(true);
    expect(wanted('requestToUnit', answer(), AFTER)).toBe(true); // late answers are welcome
    expect(wanted('requestToUnit', null, BEFORE)).toBe(false);
    expect(wanted('requestToUnit', answer({ postId: POST.unitB }), BEFORE)).toBe(false);
  });

  it('goes to every member who may decide', () => {
    const decide = answer({ postId: POST.firstMember, alsoPostIds: [POST.secondMember] });
    expect(wanted('escalationToMember', decide, BEFORE, POST.firstMember)).toBe(true);
    expect(wanted('escalationToMember', decide, BEFORE, POST.secondMember)).toBe(true);
    expect(wanted('escalationToMember', decide, BEFORE, POST.coordinator)).toBe(false);
    expect(owesIt(POST.secondMember, decide)).toBe(true);
  });

  it('does not remind after the answer, nor of what is overdue already', () => {
    expect(wanted('dutyReminder', answer(), BEFORE)).toBe(true);
    expect(wanted('dutyReminder', answer(), AFTER)).toBe(false);
    expect(wanted('dutyReminder', null, BEFORE)).toBe(false);
    expect(wanted('reminderToSecretary', answer(), AFTER, POST.coordinator)).toBe(false);
  });

  it('does not call overdue what has been extended or done', () => {
    expect(wanted('overdueToCoordinator', answer(), AFTER, POST.coordinator)).toBe(true);
    expect(wanted('overdueToCoordinator', answer({ dueAt: AFTER + 3_600_000 }), AFTER, POST.coordinator)).toBe(false);
    expect(wanted('silenceToLocality', null, AFTER, POST.viDu)).toBe(false);
  });

  it('goes in any case when it is about no duty', () => {
    expect(isStillWanted({ template: 'adjustedTold', postId: POST.viDu, dutyId: null }, null, AFTER)).toBe(true);
  });
});

describe('a mail that only informs', () => {
  const happened = (kind: EventKind) => ({ kind, at: 0, body: {} }) as unknown as DomainEvent;

  it('is overtaken by what makes it untrue, and by nothing else', () => {
    expect(overtakenBy([happened('agreed')])).toEqual([
      'requestSent',
      'agreedToLocality',
      'agreedToUnit',
      'turnedDownTold',
      'coUnitDeclinedTold',
      'matchedTold',
      'splitTold',
    ]);
    expect(overtakenBy([happened('cancelled'), happened('closed')])).toContain('agreedToLocality');
    expect(overtakenBy([happened('placeTaken')])).toEqual(['waitlistedTold']);
    expect(overtakenBy([happened('reminded'), happened('messageDelivered'), happened('held')])).toEqual([]);
  });
});

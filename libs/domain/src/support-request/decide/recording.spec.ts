import { aRequest } from '../../testing/a-request';
import { to } from '../../testing/commands';
import { at } from '../../testing/dates';
import { decideOn, eventsOf, refusedWith, wrong } from '../../testing/decisions';
import { facts } from '../../testing/facts';
import * as people from '../../testing/people';
import { STORY } from '../../testing/story';
import { CALENDAR_2026 } from '../../testing/calendars';
import { toRequestWith } from '../../testing/commands';
import { day } from '../../testing/dates';
import { Walk } from '../../testing/walk';

const { POST } = people;
const SAID = at('11/06/2026 09:40');
const RECORDED = at('11/06/2026 10:05');
const office = facts({ when: RECORDED, by: people.coordinator });
const saying = (over: Parameters<typeof to<'recordFor'>>[1] = {}) => to('recordFor', { saidAt: SAID, ...over });
const decline = to('decline', { reason: 'Trùng lịch' });

describe('scenario 6, an answer given on Zalo', () => {
  const asked = () =>
    new Walk({ period: { from: day('01/03/2026'), to: day('30/11/2026') } }, CALENDAR_2026).by(
      people.contactOfViDu,
      STORY.requested,
      toRequestWith({}),
    );
  const recorded = () => asked().by(people.coordinator, RECORDED, saying());

  it('agrees for the unit, whose reminders stop; it has two working days to object', () => {
    const walk = recorded();
    expect(walk.kinds).toEqual(['requested', 'recordedFor', 'agreed']);
    expect(walk.owed).toEqual([`hold-1 ${POST.unitA} 18/06 16h00`, `acknowledge-1 ${POST.unitA} 15/06 17h00`]);
    expect(walk.mails.slice(-3)).toEqual([
      `11/06 10h05 agreedToUnit → ${POST.unitA}`,
      `11/06 10h05 recordedTold → ${POST.unitA}`,
      `11/06 10h05 agreedToLocality → ${POST.viDu}`,
    ]);
  });

  it('stands when nothing is said until then, and is no more asked about', () => {
    const walk = recorded().until(at('16/06/2026 08:00'));
    expect(walk.kinds.slice(3)).toEqual(['recordingStands']);
    expect(walk.file.events.at(-1)).toMatchObject({ at: at('15/06/2026 17:00'), body: { n: 1, because: 'silence' } });
    expect(walk.owed).toEqual([`hold-1 ${POST.unitA} 18/06 16h00`]);
    expect(walk.mails.filter((mail) => mail.includes('Reminder'))).toEqual([]);
  });

  it('stands by it in so many words', () => {
    const walk = recorded().by(people.contactOfUnitA, at('11/06/2026 14:00'), to('answerRecording'));
    expect(walk.file.events.at(-1)).toMatchObject({ kind: 'recordingStands', body: { because: 'said' } });
    expect(walk.owed).toEqual([`hold-1 ${POST.unitA} 18/06 16h00`]);
  });

  it('objects: the committee, its office and the locality hear it at once, and the clock does not hold it', () => {
    const walk = recorded().by(
      people.contactOfUnitA,
      at('11/06/2026 14:00'),
      to('answerRecording', { stands: false, reason: 'Tôi chưa đồng ý ngày này' }),
    );
    expect(walk.kinds.slice(3)).toEqual(['recordingDisputed', 'escalated']);
    expect(walk.file.state).toMatchObject({ stage: 'agreed', unable: true, escalation: { trigger: 'disputed' } });
    expect(walk.owed).toEqual([`decide-1 ${POST.secondMember} 15/06 17h00`]);
    expect(walk.mails.slice(-2)).toEqual([`11/06 14h00 disputedTold → ${POST.viDu}`, `11/06 14h00 disputedTold → ${POST.coordinator}`]);
    const kept = walk.by(people.member, at('12/06/2026 09:00'), to('adjust', { resolution: { kind: 'keep' } }));
    expect(kept.owed).toEqual([`hold-1 ${POST.unitA} 18/06 16h00`]);
  });
});

describe('recording for a side', () => {
  const requested = aRequest();

  it.each([people.contactOfUnitA, people.contactOfViDu, people.member, people.observer, people.personWithoutPost])(
    'is the office’s alone (%#)',
    (actor) => expect(decideOn(requested, saying(), facts({ when: RECORDED, by: actor }))).toEqual(refusedWith('notYours')),
  );

  it('keeps whose word it was, where and when it was said, in which words, and what it led to', () => {
    const events = eventsOf(decideOn(requested, saying({ act: decline, source: 'phone', quote: '  Bận, em ạ \n' }), office));
    expect(events.map(({ kind }) => kind)).toEqual(['recordedFor', 'declined', 'escalated']);
    expect(events[0]?.body).toEqual({ n: 1, postId: POST.unitA, source: 'phone', saidAt: SAID, quote: 'Bận, em ạ', kind: 'decline' });
  });

  it('refuses what the side itself would be refused, by the same names under what was said', () => {
    const empty = to('decline', { reason: ' ' });
    expect(decideOn(requested, saying({ act: empty, saidAt: RECORDED + 1 }), office)).toEqual(
      wrong(['saidAt', 'saidInFuture'], ['act.body.reason', 'required']),
    );
    expect(decideOn(requested, saying({ saidAt: STORY.requested - 1 }), office)).toEqual(wrong(['saidAt', 'saidBeforeRequest']));
    expect(decideOn(requested, saying({ postId: POST.minhHoa }), office)).toEqual(wrong(['postId', 'nobodysWord']));
    expect(decideOn(requested, saying({ postId: POST.viDu }), office)).toEqual(refusedWith('notYours')); // a locality does not agree
    expect(decideOn(requested, saying({ act: to('report') }), office)).toEqual(refusedWith('stageRefuses'));
  });

  it('does not let the office speak for a post that it holds itself', () => {
    const both = people.person([...(people.coordinator.kind === 'person' ? people.coordinator.posts : []), people.unitAPost]);
    expect(decideOn(requested, saying(), facts({ when: RECORDED, by: both }))).toEqual(wrong(['postId', 'nobodysWord']));
  });

  it('lets nobody but the side itself answer for it, once, and asks why when it objects', () => {
    const recorded = aRequest().and('recordedFor', RECORDED, {
      n: 1,
      postId: POST.unitA,
      source: 'zalo',
      saidAt: SAID,
      quote: null,
      kind: 'agree',
    });
    const by = (actor = people.contactOfUnitA) => facts({ when: RECORDED, by: actor });
    expect(decideOn(recorded, to('answerRecording'), by(people.contactOfViDu))).toEqual(refusedWith('nothingRecorded'));
    expect(decideOn(recorded, to('answerRecording'), by(people.member))).toEqual(refusedWith('notYours'));
    expect(decideOn(recorded, to('answerRecording', { n: 2 }), by())).toEqual(refusedWith('nothingRecorded'));
    expect(decideOn(recorded, to('answerRecording', { stands: false, reason: ' ' }), by())).toEqual(wrong(['reason', 'required']));
    expect(decideOn(requested, to('answerRecording'), by())).toEqual(refusedWith('nothingRecorded'));
  });

  it('tells the side of what has ended the case, though nothing is left to object to', () => {
    const walk = new Walk({ period: { from: day('01/03/2026'), to: day('30/11/2026') } }, CALENDAR_2026)
      .by(people.contactOfViDu, STORY.requested, toRequestWith({}))
      .by(people.coordinator, RECORDED, saying({ postId: POST.viDu, act: to('cancel') }));
    expect(walk.file.state).toMatchObject({ stage: 'closed', recordings: { count: 1, open: [] } });
    expect(walk.mails).toContain(`11/06 10h05 recordedTold → ${POST.viDu}`);
  });
});

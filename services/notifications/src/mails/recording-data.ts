import { roundOf, type DomainEventOf } from '@chung-suc/domain';
import type { MailData, RecordingInMail } from '@chung-suc/mail';
import { lastOf } from './case-facts';
import { asking, informing, known, nameOfSpeaker, type MailSource } from './mail-source';

const recordingOf = ({ body: { kind, source, saidAt, quote } }: DomainEventOf<'recordedFor'>): RecordingInMail => ({
  kind,
  source,
  saidAt,
  quote,
});

const recordedFor = ({ facts }: MailSource, n: number): DomainEventOf<'recordedFor'> =>
  known(
    facts.events.find((event): event is DomainEventOf<'recordedFor'> => event.kind === 'recordedFor' && event.body.n === n),
    'recording',
  );

/** What was recorded for the reader, to whom it may still be objected; or, where it has ended the case, only told. */
export function recorded(source: MailSource): MailData['recordedTold'] {
  if (source.duty === null) {
    return { ...informing(source), recording: recordingOf(known(lastOf(source.facts.events, 'recordedFor'), 'recording')), asks: null };
  }
  const { dueAt, coming, ...asks } = asking(source);
  return { ...asks, recording: recordingOf(recordedFor(source, roundOf(source.duty))), asks: { dueAt, coming } };
}

/** Who objects to what, and why. */
export function disputed(source: MailSource): MailData['disputedTold'] {
  const { body } = known(lastOf(source.facts.events, 'recordingDisputed'), 'objection');
  return {
    ...informing(source),
    recording: recordingOf(recordedFor(source, body.n)),
    who: nameOfSpeaker(body.postId, source.reading),
    reason: body.reason,
  };
}

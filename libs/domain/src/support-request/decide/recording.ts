import type { CommandBodies } from '../commands';
import { personActor, type Facts } from '../facts';
import { openRecordings, RECORDABLE, RECORDING_SOURCES, speakingPosts } from '../recordings';
import { refuse, type FieldError } from '../refusals';
import { stageRefusal } from '../stage-refusal';
import type { SupportRequest } from '../state';
import { checkText, event, happened, holds, textOrNull, TEXT_LIMIT, type Decision } from './decision';
import { escalated } from './escalate';
import { coordinatorSeatOf } from './recognition';

/** Decides what a side would have decided: the whole of `decide`, given from outside so that no file needs itself. */
type Deciding = (act: CommandBodies['recordFor']['act'], facts: Facts) => Decision;

/**
 * The office records what a side has said elsewhere: it is decided as if that side had said it here, with all that follows, and the side has
 * some days to object. Fields of what was said are refused under `act.body`.
 */
export function recordFor(body: CommandBodies['recordFor'], state: SupportRequest, facts: Facts, decide: Deciding): Decision {
  if (coordinatorSeatOf(facts) === null) return refuse('notYours');
  const errors: FieldError[] = [];
  if (!speakingPosts(state).includes(body.postId) || holds(facts, body.postId)) errors.push({ field: 'postId', problem: 'nobodysWord' });
  if (!RECORDING_SOURCES.includes(body.source)) errors.push({ field: 'source', problem: 'required' });
  if (!RECORDABLE.includes(body.act.kind)) errors.push({ field: 'act.kind', problem: 'unknownOption' });
  if (!Number.isFinite(body.saidAt) || body.saidAt > facts.asOf) errors.push({ field: 'saidAt', problem: 'saidInFuture' });
  else if (body.saidAt < state.requestedAt) errors.push({ field: 'saidAt', problem: 'saidBeforeRequest' });
  checkText(errors, 'quote', body.quote, TEXT_LIMIT, false);
  const closed = stageRefusal(state.stage, body.act.kind);
  if (closed) return closed;
  const said = decide(body.act, { ...facts, actor: speaking(body.postId, facts) });
  if (said.refused && said.code !== 'invalidFields') return errors.length > 0 ? refuse('invalidFields', errors) : said;
  if (said.refused) errors.push(...said.fields.map(({ field, problem }) => ({ field: `act.body.${field}`, problem })));
  if (said.refused || errors.length > 0) return refuse('invalidFields', errors);
  const recorded = event('recordedFor', facts, {
    n: state.recordings.count + 1,
    postId: body.postId,
    source: body.source,
    saidAt: body.saidAt,
    quote: textOrNull(body.quote),
    kind: body.act.kind,
  });
  return happened(recorded, ...said.events);
}

/** The side speaks through its post and through nothing else that whoever records it may hold. */
function speaking(postId: string, { actor }: Facts): Facts['actor'] {
  const personId = actor.kind === 'person' ? actor.personId : '';
  return personActor(personId, [{ postId, kind: 'unitContact', organisationId: '' }]);
}

/**
 * The side says whether it stands by what was recorded for it. When it objects, the committee hears it at once (R19), beside what it has to
 * decide already; nothing is undone by itself.
 */
export function answerRecording(body: CommandBodies['answerRecording'], state: SupportRequest, facts: Facts): Decision {
  const open = openRecordings(state);
  const mine = open.filter(({ postId }) => holds(facts, postId));
  const recording = mine.find(({ n }) => n === body.n);
  if (!recording) return refuse(speakingPosts(state).some((postId) => holds(facts, postId)) ? 'nothingRecorded' : 'notYours');
  const errors: FieldError[] = [];
  checkText(errors, 'reason', body.reason, TEXT_LIMIT, !body.stands);
  if (errors.length > 0) return refuse('invalidFields', errors);
  if (body.stands) return happened(event('recordingStands', facts, { n: body.n, because: 'said' }));
  const { coordinator } = facts.chain;
  const disputed = event('recordingDisputed', facts, {
    n: body.n,
    postId: recording.postId,
    kind: recording.kind,
    reason: textOrNull(body.reason) ?? '',
    told: coordinator?.reachable ? [coordinator.postId] : [],
  });
  const isBefore = state.escalation === null || state.escalation.trigger === 'silence';
  return happened(disputed, ...(isBefore ? [escalated(state, 'disputed', null, facts)] : []));
}

import { coordinatorSeatOf, officeSeatOf, sitsOnCommittee } from './decide/recognition';
import type { Facts } from './facts';
import type { CommandKind } from './stages';
import type { SupportRequest } from './state';

/**
 * The post in which a person acted, for the record: the post of the case that the command belongs to, or for a review the committee post.
 * A person may hold several; null for the system. `state` is the case after the command.
 */
export function actingPost(kind: CommandKind, state: SupportRequest, { actor, blocId }: Pick<Facts, 'actor' | 'blocId'>): string | null {
  if (actor.kind === 'system') return null;
  const held = actor.posts;
  const one = (postId: string): string | null => held.find((post) => post.postId === postId)?.postId ?? null;
  const seat = (): string | null => held.find((post) => sitsOnCommittee(post, { blocId }))?.postId ?? null;
  const coUnit = (): string | null => state.coUnits.map(({ postId }) => one(postId)).find((postId) => postId !== null) ?? null;
  switch (kind) {
    case 'request':
    case 'takePlace':
    case 'confirmExecution':
    case 'choose':
    case 'split':
      return one(state.posts.locality);
    case 'register':
    case 'report':
    case 'commend':
      return one(state.posts.unit);
    case 'agree':
    case 'decline':
      return one(state.posts.unit) ?? coUnit();
    case 'propose':
      return one(state.posts.unit) ?? one(state.posts.locality);
    case 'accept':
    case 'turnDown':
      return one(state.posts.locality) ?? one(state.posts.unit) ?? coUnit();
    case 'cancel':
      return one(state.posts.locality) ?? one(state.posts.unit);
    case 'declareTrouble':
    case 'reportNotHeld':
      return one(state.posts.unit) ?? one(state.posts.locality) ?? coUnit();
    case 'recordFor':
      return coordinatorSeatOf({ actor, blocId });
    case 'answerRecording':
      return one(state.posts.unit) ?? one(state.posts.locality) ?? coUnit();
    case 'returnReport':
    case 'review':
      return seat();
    case 'adjust':
    case 'match':
    case 'suspend':
    case 'resumeCase':
      return officeSeatOf({ actor, blocId });
    case 'openPart':
    case 'placeFreed':
    case 'clockReached':
    case 'noteDelivery':
    case 'retime':
      return null;
  }
}

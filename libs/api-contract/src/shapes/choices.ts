import { z } from 'zod';
import {
  AUDIENCE_GROUPS,
  COST_ITEMS,
  RECORDABLE,
  RECORDING_SOURCES,
  STAGES,
  type AudienceGroup,
  type Channel,
  type CostBearer,
  type CostItem,
  type DeliveryMode,
  type DutyKind,
  type Outcome,
  type PresenterKind,
  type Purpose,
  type RecordableKind,
  type RecordingSource,
  type Stage,
} from '@chung-suc/domain';
import {
  CASE_COMMAND_KINDS,
  COST_BEARER_WORDS,
  DUTY_WORDS,
  MODE_WORDS,
  OUTCOME_WORDS,
  PRESENTER_WORDS,
  PURPOSE_WORDS,
  type CaseCommandKind,
} from '../words/vocabulary';
import { CHANNEL_WORDS } from '../words/standing-words';

const choice = <T extends string>(values: readonly T[]) => z.enum(values as [T, ...T[]]);
const keysOf = <T extends string>(words: Record<T, unknown>): readonly T[] => Object.keys(words) as T[];

export const audienceGroup = choice<AudienceGroup>(AUDIENCE_GROUPS);
export const costItem = choice<CostItem>(COST_ITEMS);
export const costBearer = choice<CostBearer>(keysOf(COST_BEARER_WORDS));
export const deliveryMode = choice<DeliveryMode>(keysOf(MODE_WORDS));
export const presenterKind = choice<PresenterKind>(keysOf(PRESENTER_WORDS));
export const purpose = choice<Purpose>(keysOf(PURPOSE_WORDS));
export const stage = choice<Stage>(STAGES);
export const outcome = choice<Outcome>(keysOf(OUTCOME_WORDS));
export const recordableKind = choice<RecordableKind>(RECORDABLE);
export const recordingSource = choice<RecordingSource>(RECORDING_SOURCES);
export const dutyKind = choice<DutyKind>(keysOf(DUTY_WORDS));
export const channel = choice<Channel>(keysOf(CHANNEL_WORDS));
export const caseCommandKind = choice<CaseCommandKind>(CASE_COMMAND_KINDS);

/** All of the domain that workflows run: which stage is open for what. Rules run in `record`, so that a changed rule never breaks a replay. */
export { stageRefusal } from '../support-request/stage-refusal';
export { STAGES, type Stage, type StageOrNew } from '../support-request/stages';

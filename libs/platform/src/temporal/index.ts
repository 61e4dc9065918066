export { EngineConnection, type EngineSettings } from './engine-connection';
export { TemporalWorker, type WorkerPlan } from './temporal-worker';

export { healthModule, type HealthCheck } from './health.module';

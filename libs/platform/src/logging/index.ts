export { jsonLogger, runService } from './run-service';

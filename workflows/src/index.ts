export { committeeDigest } from './committee-digest/committee-digest.workflow';
export { supportRequest } from './support-request/support-request.workflow';

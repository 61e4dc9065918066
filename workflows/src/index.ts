export { supportRequest } from './support-request/support-request.workflow';

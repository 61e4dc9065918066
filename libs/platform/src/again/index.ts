export { Again } from './again';

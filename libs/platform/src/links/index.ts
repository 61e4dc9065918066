export { LinkSigner } from './link-signer';

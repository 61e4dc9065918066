export { LINK_PLACEHOLDER, withLink } from './link-placeholder';
export type { Addressee, CaseInMail, Contact, LocalityConfirmation, Mail, MailData, MailOf, RenderedMail } from './mail';
export { previews, type Preview } from './previews/previews';
export { renderMail } from './render-mail';

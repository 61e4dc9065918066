import { previews, renderMail, type Mail, type MailTemplate } from '../index';

/** The preview of a template. */
export function mailOf<T extends MailTemplate>(template: T): Extract<Mail, { template: T }> {
  const preview = previews().find(({ mail }) => mail.template === template);
  if (!preview) throw new Error(`No preview of ${template}`);
  return preview.mail as Extract<Mail, { template: T }>;
}

/** The preview of a name, such as `agreedToUnit-change`. */
export function previewOf(wanted: string): Mail {
  const preview = previews().find(({ name }) => name === wanted);
  if (!preview) throw new Error(`No preview ${wanted}`);
  return preview.mail;
}

/** What its reader reads as plain text. */
export const words = (mail: Mail): string => renderMail(mail).text;

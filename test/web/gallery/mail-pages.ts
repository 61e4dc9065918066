import { previews, renderMail } from '@chung-suc/mail';
import type { DataSource } from 'typeorm';
import type { MailSink } from '../../kit';
import { VI_ONLY, type Picture } from './picture';

const UUID_LENGTH = 36;

/** One mail of every kind: as the demo's people have got it, or, where none has, as it would be. */
export async function mailPages(database: DataSource, sink: MailSink): Promise<readonly Picture[]> {
  const rows = (await database.query(`SELECT id, template FROM message`)) as { id: string; template: string }[];
  const templates = new Map(rows.map(({ id, template }) => [id, template]));
  const html = new Map<string, string>();
  for (const mail of sink.mails) {
    const template = templates.get(mail.messageId.slice(0, UUID_LENGTH));
    if (template && !html.has(template)) html.set(template, mail.html);
  }
  for (const { name, mail } of previews()) if (!html.has(name) && !html.has(mail.template)) html.set(name, renderMail(mail).html);
  return [...html].map(([template, text]): Picture => ({ name: `mail-${template}`, path: { html: text }, as: null, ...VI_ONLY }));
}

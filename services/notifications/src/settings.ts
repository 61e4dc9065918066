import { z } from 'zod';
import { databaseSettings, engineSettings, httpSettings, modeSettings, parseSettings } from '@chung-suc/platform/settings';

/** Who the mails are from; their Message-IDs are under `domain`. */
export interface Sender {
  readonly name: string;
  readonly address: string;
  readonly domain: string;
}

/** `Chung Sức <chung-suc@example.org>`, or an address alone. Null when it is neither. */
export function parseSender(text: string): Sender | null {
  const match = /^(?:"?([^"<>]*?)"?\s*<([^<>@\s]+@[^<>@\s]+)>|([^<>@\s]+@[^<>@\s]+))$/.exec(text.trim());
  const address = match?.[2] ?? match?.[3];
  const domain = address?.split('@')[1];
  return address && domain ? { name: match?.[1]?.trim() ?? '', address, domain } : null;
}

const schema = z.object({
  ...modeSettings,
  ...httpSettings,
  ...databaseSettings,
  ...engineSettings,
  /** Where the pages behind the links are. */
  PUBLIC_URL: z
    .string()
    .regex(/^https?:\/\/[\w.:[\]-]+(\/[\w./~-]*)?$/, 'must be an http:// or https:// address')
    .transform((url) => url.replace(/\/+$/, '')),
  LINK_SECRET: z.string().refine((secret) => Buffer.from(secret, 'base64').length >= 32, 'must be base64 of at least 32 bytes'),
  SMTP_URL: z.string().regex(/^smtps?:\/\//, 'must be an smtp:// or smtps:// address'),
  MAIL_FROM: z.string().transform((text, context): Sender => {
    const sender = parseSender(text);
    if (sender) return sender;
    context.addIssue({ code: 'custom', message: 'must be an e-mail address, or a name and an address in angle brackets' });
    return z.NEVER;
  }),
});

export type NotificationsSettings = z.output<typeof schema>;

export const notificationsSettings = (environment: NodeJS.ProcessEnv = process.env): NotificationsSettings =>
  parseSettings(schema, environment);

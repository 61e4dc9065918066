import { resolve } from 'node:path';
import { z } from 'zod';
import { Trouble } from './trouble';

/** The ports of this machine, with the part that listens there. The defaults lie below 32768, where systems begin to lend ports to clients. */
export const PORT_SETTINGS = {
  API_PORT: { byDefault: 3000, part: 'the API and its pages' },
  ORCHESTRATOR_PORT: { byDefault: 3001, part: "the orchestrator's health page" },
  NOTIFICATIONS_PORT: { byDefault: 3002, part: "the notifications service's health page" },
  ESCALATION_PORT: { byDefault: 3003, part: "the escalation service's health page" },
  POSTGRES_PORT: { byDefault: 25432, part: 'PostgreSQL' },
  TEMPORAL_PORT: { byDefault: 7233, part: 'the Temporal server' },
  TEMPORAL_UI_PORT: { byDefault: 8233, part: "Temporal's own pages" },
  CODEC_PORT: { byDefault: 8234, part: 'the codec endpoint' },
  SMTP_PORT: { byDefault: 1025, part: 'the mail sink' },
  MAIL_PAGE_PORT: { byDefault: 1080, part: "the mail sink's page" },
} as const;
export type PortSetting = keyof typeof PORT_SETTINGS;

const port = (byDefault: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((value) => value >= 1 && value <= 65_535)
    .default(byDefault);
const url = (...protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.some((protocol) => value.startsWith(`${protocol}://`)));
const keyOf32Bytes = /^[A-Za-z0-9+/]{43}=$/;
const codecKeys = /^[^\s:,]+:[A-Za-z0-9+/]{43}=(,[^\s:,]+:[A-Za-z0-9+/]{43}=)*$/;

const shape = z.object({
  API_PORT: port(PORT_SETTINGS.API_PORT.byDefault),
  ORCHESTRATOR_PORT: port(PORT_SETTINGS.ORCHESTRATOR_PORT.byDefault),
  NOTIFICATIONS_PORT: port(PORT_SETTINGS.NOTIFICATIONS_PORT.byDefault),
  ESCALATION_PORT: port(PORT_SETTINGS.ESCALATION_PORT.byDefault),
  POSTGRES_PORT: port(PORT_SETTINGS.POSTGRES_PORT.byDefault),
  TEMPORAL_PORT: port(PORT_SETTINGS.TEMPORAL_PORT.byDefault),
  TEMPORAL_UI_PORT: port(PORT_SETTINGS.TEMPORAL_UI_PORT.byDefault),
  CODEC_PORT: port(PORT_SETTINGS.CODEC_PORT.byDefault),
  SMTP_PORT: port(PORT_SETTINGS.SMTP_PORT.byDefault),
  MAIL_PAGE_PORT: port(PORT_SETTINGS.MAIL_PAGE_PORT.byDefault),
  DATA_DIR: z.string().default('.data'),
  CHUNG_SUC_CACHE: z.string().default('.cache'),
  DATABASE_URL: url('postgres', 'postgresql').optional(),
  TEMPORAL_ADDRESS: z
    .string()
    .regex(/^[^\s:/]+:\d{1,5}$/)
    .optional(),
  TEMPORAL_NAMESPACE: z.string().default('default'),
  TEMPORAL_TLS: z.enum(['true', 'false']).default('false'),
  TEMPORAL_API_KEY: z.string().optional(),
  TEMPORAL_UI_URL: url('http', 'https').optional(),
  SMTP_URL: url('smtp', 'smtps').optional(),
  MAIL_PAGE_URL: url('http', 'https').optional(),
  MAIL_FROM: z.string().includes('@').default('Chung Sức <chung-suc@example.org>'),
  CODEC_KEYS: z.string().regex(codecKeys).optional(),
  LINK_SECRET: z.string().regex(keyOf32Bytes).optional(),
});

type Name = keyof typeof shape.shape;

const WHAT_IT_MUST_BE: Partial<Record<Name, string>> = {
  DATABASE_URL: 'a PostgreSQL address such as postgres://user:password@host:5432/database',
  TEMPORAL_ADDRESS: 'the host and port of a Temporal server, such as temporal.example.org:7233',
  TEMPORAL_TLS: 'true or false',
  TEMPORAL_UI_URL: 'the http(s) address of a page',
  SMTP_URL: 'the address of a mail server, such as smtp://user:password@host:587',
  MAIL_PAGE_URL: 'the http(s) address of a page',
  MAIL_FROM: 'a sender such as Chung Sức <chung-suc@example.org>',
  CODEC_KEYS: 'one or more keys written id:base64, 32 bytes each, separated by commas',
  LINK_SECRET: '32 bytes in base64',
};
/** Their values are not repeated on the screen. */
const SECRET: readonly Name[] = ['DATABASE_URL', 'SMTP_URL', 'CODEC_KEYS', 'LINK_SECRET', 'TEMPORAL_API_KEY'];

export interface Settings {
  root: string;
  dataDir: string;
  cacheDir: string;
  ports: Record<PortSetting, number>;
  databaseUrl: string | undefined;
  temporal: { address: string | undefined; namespace: string; tls: boolean; apiKey: string | undefined; uiUrl: string | undefined };
  smtpUrl: string | undefined;
  mailPageUrl: string | undefined;
  mailFrom: string;
  codecKeys: string | undefined;
  linkSecret: string | undefined;
}

/** Reads all settings once. Throws `Trouble` naming every wrong one. `env` is `process.env`; an empty value counts as not given. */
export function readSettings(root: string, env: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const parsed = shape.safeParse(given);
  if (!parsed.success) throw new Trouble(parsed.error.issues.map((issue) => complaint(issue.path[0] as Name, given)).join('\n  '));
  const values = parsed.data;

  const ports = Object.fromEntries(Object.keys(PORT_SETTINGS).map((name) => [name, values[name as PortSetting]])) as Settings['ports'];
  const temporalUi = `http://127.0.0.1:${ports.TEMPORAL_UI_PORT}`;
  const mailPage = `http://127.0.0.1:${ports.MAIL_PAGE_PORT}`;
  const settings: Settings = {
    root,
    dataDir: resolve(root, values.DATA_DIR),
    cacheDir: resolve(root, values.CHUNG_SUC_CACHE),
    ports,
    databaseUrl: values.DATABASE_URL,
    temporal: {
      address: values.TEMPORAL_ADDRESS,
      namespace: values.TEMPORAL_NAMESPACE,
      tls: values.TEMPORAL_TLS === 'true',
      apiKey: values.TEMPORAL_API_KEY,
      uiUrl: values.TEMPORAL_UI_URL ?? (values.TEMPORAL_ADDRESS ? undefined : temporalUi),
    },
    smtpUrl: values.SMTP_URL,
    mailPageUrl: values.MAIL_PAGE_URL ?? (values.SMTP_URL ? undefined : mailPage),
    mailFrom: values.MAIL_FROM,
    codecKeys: values.CODEC_KEYS,
    linkSecret: values.LINK_SECRET,
  };
  refuseSharedPorts(settings);
  return settings;
}

/** The ports that this start will listen on: a part that is replaced by an address needs none. */
export function portsInUse(settings: Settings): PortSetting[] {
  const names: PortSetting[] = ['API_PORT', 'ORCHESTRATOR_PORT', 'NOTIFICATIONS_PORT', 'ESCALATION_PORT'];
  if (!settings.databaseUrl) names.push('POSTGRES_PORT');
  if (!settings.temporal.address) names.push('TEMPORAL_PORT', 'TEMPORAL_UI_PORT');
  if (settings.temporal.uiUrl) names.push('CODEC_PORT');
  if (!settings.smtpUrl) names.push('SMTP_PORT', 'MAIL_PAGE_PORT');
  return names;
}

function complaint(name: Name, given: Record<string, string | undefined>): string {
  const value = SECRET.includes(name) ? 'not usable as it is' : `“${given[name]}”`;
  const wanted = name in PORT_SETTINGS ? 'a port, a whole number from 1 to 65535' : (WHAT_IT_MUST_BE[name] ?? 'a text');
  return `The setting ${name} is ${value}: it must be ${wanted}.`;
}

function refuseSharedPorts(settings: Settings): void {
  const taken = new Map<number, PortSetting>();
  for (const name of portsInUse(settings)) {
    const other = taken.get(settings.ports[name]);
    if (other) throw new Trouble(`The settings ${other} and ${name} are both ${settings.ports[name]}: give each its own port.`);
    taken.set(settings.ports[name], name);
  }
}

import { z } from 'zod';
import { databaseSettings, engineSettings, httpSettings, modeSettings, parseSettings } from '@chung-suc/platform/settings';

const page = z.string().regex(/^https?:\/\/\S+$/, 'must be an http(s) address');

const schema = z.object({
  ...modeSettings,
  ...httpSettings,
  ...databaseSettings,
  ...engineSettings,
  /** Where people reach this service: what links and the start page begin with. */
  PUBLIC_URL: page.transform((value) => value.replace(/\/+$/, '')),
  /** Makes the MAC of mail links; the same as in notifications. */
  LINK_SECRET: z.string().min(43, 'must be base64 of at least 32 bytes'),
  /** How often commands without an answer are sent again, and open cases are told that the calendar has changed, besides at the start. */
  SWEEP_SECONDS: z.coerce.number().int().min(1).max(86_400).default(15),
  /** How often a stream of events says that it is alive, and sessions that have ended are looked for. Less than a proxy waits for an answer. */
  LIVE_BEAT_SECONDS: z.coerce.number().int().min(1).max(300).default(15),
  /** How many proxies of ours stand before this service: the caller's address is taken from what the outermost says. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  /** Folder for the bytes of files that people attach; when several of this service run, they share it. */
  FILES_FOLDER: z.string().min(1),
  /** Folder of the built web application. Without it `/` says that there is none; everything else works. */
  WEB_DIST: z.string().min(1).optional(),
  /** Page of the mail sink, when there is one. */
  MAIL_PAGE_URL: page.optional(),
  /** Temporal's own pages, when they can be reached. */
  TEMPORAL_UI_URL: page.optional(),
});

export type ApiSettings = z.output<typeof schema>;

/** Injection token of the settings. */
export const API_SETTINGS = Symbol('API_SETTINGS');

export const apiSettings = (): ApiSettings => parseSettings(schema, process.env);

import { z } from 'zod';

/** `embedded`: one machine, invented data, time can be moved. Anything else is `production`. */
export type Mode = 'embedded' | 'production';

export const modeSettings = { CHUNG_SUC_MODE: z.enum(['embedded', 'production']).default('production') };

export const httpSettings = {
  HTTP_HOST: z.string().min(1).default('127.0.0.1'),
  HTTP_PORT: z.coerce.number().int().min(0).max(65_535),
};

export const databaseSettings = {
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must be a postgres:// address'),
};

export const engineSettings = {
  TEMPORAL_ADDRESS: z.string().regex(/^[^\s/]+:\d+$/, 'must be host:port'),
  TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
  /** Present: the connection uses TLS and this key (Temporal Cloud). */
  TEMPORAL_API_KEY: z.string().min(1).optional(),
  TEMPORAL_TLS: z.enum(['true', 'false']).default('false'),
  CODEC_KEYS: z.string().min(1, 'must be id:base64 of 32 bytes'),
};

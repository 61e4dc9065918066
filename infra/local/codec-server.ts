import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type Payload, type PayloadCodec } from '@temporalio/common';
import { createPayloadCodec } from '@chung-suc/workflow-contract/data-converter';

/**
 * Temporal's remote codec protocol (POST /encode, /decode), so that Temporal's own pages can show what is encrypted in its database.
 * Whoever reaches it reads payloads in the clear, so it listens on the loopback address only and answers only the pages it is meant for.
 */
export interface CodecServerOptions {
  host: string;
  port: number;
  codec: PayloadCodec;
  /** Origins of the Temporal UI. */
  origins: readonly string[];
}

interface JsonPayload {
  metadata?: Record<string, string>;
  data?: string;
}

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];
const MOST_BYTES = 8_000_000;

export function startCodecServer({ host, port, codec, origins }: CodecServerOptions): Promise<{ port: number; close(): Promise<void> }> {
  if (!LOOPBACK.includes(host)) throw new RangeError(`The codec endpoint shows payloads in the clear: it may not listen on ${host}`);
  const server = createServer((request, response) => {
    answer(request, response, codec, origins).catch((error: unknown) => {
      send(response, 500, { error: error instanceof Error ? error.message : 'not decodable' });
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve({
        port: typeof address === 'object' && address ? address.port : port,
        close: () => new Promise((closed) => server.close(() => closed())),
      });
    });
  });
}

async function answer(request: IncomingMessage, response: ServerResponse, codec: PayloadCodec, origins: readonly string[]): Promise<void> {
  // A page elsewhere whose name was made to point here (DNS rebinding) names itself in Host.
  const name = (request.headers.host ?? '').replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
  if (!LOOPBACK.includes(name)) return send(response, 403, { error: 'loopback only' });
  const origin = request.headers.origin;
  if (origin !== undefined && !origins.includes(origin)) return send(response, 403, { error: 'this page may not read payloads' });
  if (origin !== undefined) {
    response.setHeader('Access-Control-Allow-Origin', origin);
    response.setHeader('Access-Control-Allow-Methods', 'POST, OPTIONS');
    response.setHeader('Access-Control-Allow-Headers', 'content-type, x-namespace, authorization');
    response.setHeader('Vary', 'Origin');
  }
  if (request.method === 'OPTIONS') return void response.writeHead(204).end();
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  if (request.method === 'GET' && path === '/health/live') return send(response, 200, { status: 'ok' });
  if (request.method !== 'POST' || (path !== '/encode' && path !== '/decode'))
    return send(response, 404, { error: 'POST /encode or /decode' });

  const payloads = payloadsIn(await bodyOf(request));
  if (!payloads) return send(response, 400, { error: 'expected {"payloads": [...]}' });
  const result = path === '/encode' ? await codec.encode(payloads) : await codec.decode(payloads);
  send(response, 200, { payloads: result.map(toJson) });
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' }).end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > MOST_BYTES) throw new RangeError('too large');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function payloadsIn(body: string): Payload[] | undefined {
  try {
    const { payloads } = JSON.parse(body) as { payloads?: JsonPayload[] };
    return Array.isArray(payloads) ? payloads.map(fromJson) : undefined;
  } catch {
    return undefined;
  }
}

const fromJson = ({ metadata = {}, data = '' }: JsonPayload): Payload => ({
  metadata: Object.fromEntries(Object.entries(metadata).map(([key, value]) => [key, Buffer.from(value, 'base64')])),
  data: Buffer.from(data, 'base64'),
});

const toJson = ({ metadata, data }: Payload): JsonPayload => ({
  metadata: Object.fromEntries(Object.entries(metadata ?? {}).map(([key, value]) => [key, Buffer.from(value ?? []).toString('base64')])),
  data: Buffer.from(data ?? []).toString('base64'),
});

/** Run by the launcher, with its settings in the environment. */
async function main(): Promise<void> {
  const { CODEC_PORT, CODEC_KEYS, TEMPORAL_UI_URL } = process.env;
  const ui = new URL(TEMPORAL_UI_URL ?? '');
  const alias = ui.hostname === '127.0.0.1' ? [ui.origin.replace('127.0.0.1', 'localhost')] : [];
  const codec = createPayloadCodec(CODEC_KEYS ?? '');
  const server = await startCodecServer({ host: '127.0.0.1', port: Number(CODEC_PORT), codec, origins: [ui.origin, ...alias] });
  process.once('SIGTERM', () => process.exit(0));
  console.log(JSON.stringify({ message: `codec endpoint on 127.0.0.1:${server.port} for ${ui.origin}` }));
}

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
}

import { randomBytes } from 'node:crypto';
import { createPayloadCodec } from '@chung-suc/workflow-contract/data-converter';
import { startCodecServer } from './codec-server';

const UI = 'http://127.0.0.1:8233';
const codec = createPayloadCodec(`k1:${randomBytes(32).toString('base64')}`);
const plain = { metadata: { encoding: Buffer.from('json/plain').toString('base64') }, data: Buffer.from('"Trường"').toString('base64') };

describe('the codec endpoint', () => {
  let url: string;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const server = await startCodecServer({ host: '127.0.0.1', port: 0, codec, origins: [UI] });
    url = `http://127.0.0.1:${server.port}`;
    close = server.close;
  });
  afterAll(() => close());

  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${url}${path}`, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json', ...headers } });

  it('encodes what it can decode again, and leaves what is not encrypted as it is', async () => {
    const encoded = (await (await post('/encode', { payloads: [plain] }, { Origin: UI })).json()) as { payloads: (typeof plain)[] };
    expect(JSON.stringify(encoded)).not.toContain(plain.data);
    const decoded = await post('/decode', { payloads: [...encoded.payloads, plain] }, { Origin: UI });
    expect(await decoded.json()).toEqual({ payloads: [plain, plain] });
  });

  it('lets the page of the Temporal UI ask, and no other page', async () => {
    const asked = await fetch(`${url}/decode`, { method: 'OPTIONS', headers: { Origin: UI } });
    expect(asked.status).toBe(204);
    expect(asked.headers.get('access-control-allow-origin')).toBe(UI);
    const stranger = await post('/decode', { payloads: [] }, { Origin: 'https://elsewhere.example.org' });
    expect(stranger.status).toBe(403);
    expect(stranger.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('answers nonsense with 400 and other paths with 404', async () => {
    expect((await post('/decode', 'nonsense')).status).toBe(400);
    expect((await post('/other', {})).status).toBe(404);
  });
});

it('refuses to listen where others could reach it', () => {
  expect(() => startCodecServer({ host: '0.0.0.0', port: 0, codec, origins: [] })).toThrow(/may not listen on 0\.0\.0\.0/);
});

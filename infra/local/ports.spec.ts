import { createServer, type Server } from 'node:net';
import { freePort, listenerOn, requireFreePorts, sentenceFor, whyNotFree } from './ports';

describe('a port that is taken', () => {
  let server: Server;
  let port: number;
  beforeEach(async () => {
    port = await freePort();
    server = createServer();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  it('is told with its holder and the setting that moves us', async () => {
    const refusal = await requireFreePorts({ API_PORT: port }).catch((error: Error) => error.message);
    expect(refusal).toMatch(
      new RegExp(
        `^Port ${port}, wanted by the API and its pages, is in use by process ${process.pid} \\(.+\\): stop that, or set API_PORT to a free port\\.$`,
      ),
    );
  });

  it('is free again when its holder has gone', async () => {
    await new Promise((resolve) => server.close(resolve));
    expect(await whyNotFree(port)).toBeUndefined();
    await expect(requireFreePorts({ API_PORT: port })).resolves.toBeUndefined();
    expect(listenerOn(port)).toBeUndefined();
  });
});

it('has a sentence also when the holder cannot be seen, and when the port is reserved', () => {
  expect(sentenceFor('SMTP_PORT', 1025, 'EADDRINUSE', undefined)).toContain('another program, of another user it seems');
  expect(sentenceFor('SMTP_PORT', 25, 'EACCES', undefined)).toBe(
    'Port 25, wanted by the mail sink, is not open to this user: set SMTP_PORT to a free port above 1023.',
  );
});

import 'reflect-metadata';
import { get } from 'node:http';
import { PERSON_HEADER } from '@chung-suc/api-contract';
import { prepareEngine, type Engine } from '../fixtures/engine';
import { PEOPLE } from '../fixtures/small-plan';
import { freePort, startProcess } from '../kit';
import { apiAs, problemIn, requestBody } from './api-client';

describe('who asks', () => {
  let engine: Engine;
  let url: string;
  beforeAll(async () => {
    engine = await prepareEngine();
    await engine.services.start('api');
    url = engine.services.url;
  });
  afterAll(() => engine.end());

  const otherApi = async (settings: NodeJS.ProcessEnv): Promise<string> => {
    const port = await freePort();
    const base = `http://127.0.0.1:${port}`;
    const env = { ...engine.services.environment, PUBLIC_URL: base, HTTP_PORT: String(port), ...settings };
    await startProcess({ file: 'services/api/src/main.ts', env, readyUrl: `${base}/health/ready` });
    return base;
  };

  const READS = ['/api/me', '/api/catalogue', '/api/cases', '/api/duties', '/api/cases/CS-2026-0001'];

  it('must be named, and known', async () => {
    for (const path of READS) {
      const answer = await apiAs(url, null).get(path);
      expect(problemIn(answer)).toMatchObject({ status: 401, code: 'identityMissing' });
      expect(answer.headers.get('www-authenticate')).toBe('DemoPerson');
    }
    expect(problemIn(await apiAs(url, null).post('/api/cases', requestBody()))).toMatchObject({ status: 401, code: 'identityMissing' });
    expect(problemIn(await apiAs(url, 'person-nobody').get('/api/me'))).toMatchObject({ status: 401, code: 'unknownPerson' });
  });

  it.each([
    ['X-Forwarded-For', '127.0.0.1'],
    ['Forwarded', 'for=127.0.0.1'],
    ['Via', '1.1 proxy'],
    ['X-Real-IP', '127.0.0.1'],
  ])('is not taken from a request that came through a proxy: %s', async (header, value) => {
    for (const personId of [PEOPLE.coordinator, 'person-nobody', null]) {
      const api = apiAs(url, personId, { [header]: value });
      expect(problemIn(await api.get('/api/me'))).toMatchObject({ status: 401, code: 'identityRefused' });
      expect(problemIn(await api.post('/api/cases', requestBody()))).toMatchObject({ status: 401, code: 'identityRefused' });
    }
  });

  it('is not taken from a page of another site that has given us its name', async () => {
    const { port } = new URL(url);
    const named = (host: string): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        const headers = { Host: host, [PERSON_HEADER]: PEOPLE.coordinator }; // `fetch` sends no host but the address's own
        get({ host: '127.0.0.1', port, path: '/api/me', headers }, (response) => resolve(response.resume().statusCode)).once(
          'error',
          reject,
        );
      });
    expect(await named(`attacker.example:${port}`)).toBe(401);
    expect(await named(`127.0.0.1.attacker.example:${port}`)).toBe(401);
    expect(await named(`localhost:${port}`)).toBe(200);
  });

  it('is not taken from the header in production', async () => {
    const production = await otherApi({ CHUNG_SUC_MODE: 'production' });
    for (const path of READS) {
      const answer = await fetch(production + path, { headers: { [PERSON_HEADER]: PEOPLE.coordinator } });
      expect({ path, status: answer.status, body: await answer.json() }).toMatchObject({
        path,
        status: 401,
        body: { code: 'identityRefused' },
      });
    }
    const command = await apiAs(production, PEOPLE.localityContact).post('/api/cases', requestBody());
    expect(problemIn(command)).toMatchObject({ status: 401, code: 'identityRefused' });
    expect(await engine.database.query('SELECT 1 FROM intake')).toEqual([]);
  });

  it('is not taken from the header when the mode is not said, nor when others can reach the server', async () => {
    for (const settings of [{ CHUNG_SUC_MODE: undefined }, { HTTP_HOST: '0.0.0.0' }]) {
      const api = apiAs(await otherApi(settings), PEOPLE.coordinator);
      expect(problemIn(await api.get('/api/me'))).toMatchObject({ status: 401, code: 'identityRefused' });
    }
  });
});

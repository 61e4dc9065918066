import { portsInUse, readSettings } from './settings';
import { Trouble } from './trouble';

const root = '/somewhere/chung-suc';
const read = (env: Record<string, string>) => readSettings(root, env);

describe('settings', () => {
  it('needs none: everything is embedded on the usual ports', () => {
    const settings = read({});
    expect(settings.ports).toMatchObject({ API_PORT: 3000, POSTGRES_PORT: 25432, TEMPORAL_PORT: 7233, MAIL_PAGE_PORT: 1080 });
    expect(settings.dataDir).toBe(`${root}/.data`);
    expect(portsInUse(settings)).toHaveLength(10);
    expect(settings.temporal.uiUrl).toBe('http://127.0.0.1:8233');
  });

  it('takes an empty value as not given', () => {
    expect(read({ API_PORT: '', DATABASE_URL: '  ' })).toMatchObject({ ports: { API_PORT: 3000 }, databaseUrl: undefined });
  });

  it('needs no port for a part that is elsewhere', () => {
    const settings = read({
      DATABASE_URL: 'postgres://me:secret@db.example.org/chung_suc',
      TEMPORAL_ADDRESS: 'temporal.example.org:7233',
      SMTP_URL: 'smtps://mail.example.org',
    });
    expect(portsInUse(settings)).toEqual(['API_PORT', 'ORCHESTRATOR_PORT', 'NOTIFICATIONS_PORT', 'ESCALATION_PORT']);
    expect(settings.temporal.uiUrl).toBeUndefined();
    expect(settings.mailPageUrl).toBeUndefined();
  });

  it.each(['abc', '0', '65536', '-1', '3000.5', '0x10'])('refuses the port %s in one sentence', (value) => {
    expect(() => read({ API_PORT: value })).toThrow(
      new Trouble(`The setting API_PORT is “${value}”: it must be a port, a whole number from 1 to 65535.`),
    );
  });

  it('names every wrong setting at once', () => {
    expect(() => read({ API_PORT: 'x', TEMPORAL_ADDRESS: 'http://here' })).toThrow(
      /API_PORT[\s\S]*TEMPORAL_ADDRESS is “http:\/\/here”: it must be the host and port/,
    );
  });

  it('never repeats a secret', () => {
    expect(() => read({ DATABASE_URL: 'mysql://me:hunter2@db' })).toThrow(
      /^The setting DATABASE_URL is not usable as it is: it must be a PostgreSQL address/,
    );
    expect(() => read({ CODEC_KEYS: 'k1:c2hvcnQ=' })).toThrow(/32 bytes each/);
  });

  it('refuses one port for two parts', () => {
    expect(() => read({ API_PORT: '8233' })).toThrow('The settings API_PORT and TEMPORAL_UI_PORT are both 8233: give each its own port.');
  });
});

import { isUnsafe, problemsOf } from '../endpoints/endpoint';
import { ENDPOINTS } from '../endpoints/endpoints';
import { PROBLEMS } from '../problems/problem';
import { openApiDocument } from './openapi-document';
import { ANSWER_SHAPES, BODY_SHAPES } from './shapes-by-name';

const document = openApiDocument();

function refsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === '$ref' ? [String(inner)] : refsIn(inner)));
}

const resolve = (ref: string): unknown =>
  ref
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], document);

describe('the OpenAPI document', () => {
  it('has an operation for every endpoint, each with a name of its own', () => {
    expect(document.openapi).toBe('3.1.0');
    for (const { path, method, id } of ENDPOINTS) expect(document.paths[path]?.[method]).toMatchObject({ operationId: id });
    expect(new Set(ENDPOINTS.map(({ id }) => id)).size).toBe(ENDPOINTS.length);
  });

  it('refers only to what it has', () => {
    const refs = refsIn(document);
    expect(refs.length).toBeGreaterThan(20);
    expect(refs.filter((ref) => resolve(ref) === undefined)).toEqual([]);
  });

  it('describes each response once per status, and 503 with Retry-After', () => {
    for (const endpoint of ENDPOINTS) {
      const { path, method, success } = endpoint;
      const { responses } = document.paths[path]?.[method] as { responses: Record<string, { description: string; headers?: object }> };
      const expected = [success.status, ...problemsOf(endpoint).map((code) => PROBLEMS[code].status)];
      expect(Object.keys(responses).sort()).toEqual([...new Set(expected)].map(String).sort());
      for (const response of Object.values(responses)) expect(response.description).toMatch(/\S/);
      expect(responses['503']?.headers).toBeDefined();
    }
  });

  it('asks for the key on every command, and only there', () => {
    for (const { path, method, tag } of ENDPOINTS) {
      expect(JSON.stringify(document.paths[path]?.[method]).includes('#/components/parameters/IdempotencyKey')).toBe(tag === 'commands');
    }
  });

  it('says where nobody has to be signed in, and asks for the token of the session wherever something is changed', () => {
    for (const endpoint of ENDPOINTS) {
      const { security } = document.paths[endpoint.path]?.[endpoint.method] as { security?: object[] };
      if (endpoint.open) expect(security).toEqual([]);
      else expect(security).toEqual(isUnsafe(endpoint) ? [{ session: [], csrfToken: [] }] : undefined);
    }
    expect(JSON.stringify(document)).not.toMatch(/demo-person/i);
  });

  it('uses each shape that it names, and closes the bodies to unknown keys', () => {
    for (const { body, success } of ENDPOINTS) {
      if (body) expect(BODY_SHAPES[body]).toBeDefined();
      if (success.shape) expect(ANSWER_SHAPES[success.shape]).toBeDefined();
    }
    for (const name of Object.keys(BODY_SHAPES)) expect(document.components.schemas[name]).toMatchObject({ additionalProperties: false });
  });
});

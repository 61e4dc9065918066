import { z } from 'zod';
import { isUnsafe, problemsOf, type Endpoint } from '../endpoints/endpoint';
import { ENDPOINTS } from '../endpoints/endpoints';
import { PROBLEMS, type ProblemCode } from '../problems/problem';
import { CSRF_HEADER, KEY_HEADER } from '../shapes/header-names';
import { ANSWER_SHAPES, BODY_SHAPES } from './shapes-by-name';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };
type JsonObject = { readonly [key: string]: Json | undefined };

/** OpenAPI 3.1, as plain data. */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: JsonObject;
  readonly servers: readonly JsonObject[];
  readonly tags: readonly JsonObject[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, JsonObject>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonObject>>;
    readonly parameters: JsonObject;
    readonly headers: JsonObject;
    readonly securitySchemes: JsonObject;
  };
  readonly security: readonly JsonObject[];
}

const TAGS: Record<Endpoint['tag'], string> = {
  calendar: 'Lịch làm việc · the days that differ from Monday to Friday',
  catalogue: 'Danh mục · what the plan offers',
  cases: 'Hồ sơ · cases and their timelines',
  commands: 'Lệnh · everything that changes a case; each needs an Idempotency-Key',
  duties: 'Việc của tôi · what I owe',
  files: 'Tệp, ảnh · what is attached to a case, sent in parts by tus',
  identity: 'Tôi · signing in, who I am',
  trial: 'Chạy thử · a way through, and time that can be moved; in the embedded mode only',
};

/** The document that `/api/docs` shows: made of the table of endpoints and the shapes, so it cannot say anything else than they do. */
export const openApiDocument = (): OpenApiDocument => ({
  openapi: '3.1.0',
  info: {
    title: 'Chung Sức API',
    version: '1',
    description:
      'Every command needs the header `Idempotency-Key`: what it names is carried out once; sent again, the key gets the same outcome, with the case as it stands now. ' +
      'Errors are `application/problem+json` with a stable `code` and words in Vietnamese and English. ' +
      'Signing in sets a cookie; whatever changes something then needs the header `X-CSRF-Token` with the token that `GET /api/session` gives.',
  },
  servers: [{ url: '/' }],
  tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
  paths: pathsOf(ENDPOINTS),
  components: {
    schemas: { ...schemasOf(BODY_SHAPES, 'input'), ...schemasOf(ANSWER_SHAPES, 'output') },
    parameters: {
      CaseId: {
        name: 'id',
        in: 'path',
        required: true,
        description: "The case's id, or its number.",
        schema: { type: 'string' },
        example: 'CS-2026-0143',
      },
      Day: { name: 'date', in: 'path', required: true, schema: { type: 'string', format: 'date' }, example: '2026-02-20' },
      CommentId: { name: 'comment', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
      PersonId: {
        name: 'person',
        in: 'path',
        required: true,
        description: 'As the people of the case are named.',
        schema: { type: 'string' },
      },
      PhoneReportId: {
        name: 'report',
        in: 'path',
        required: true,
        description: 'As the list of reported numbers has it.',
        schema: { type: 'string', format: 'uuid' },
      },
      PasswordToken: {
        name: 'token',
        in: 'path',
        required: true,
        description: 'From the link of the mail.',
        schema: { type: 'string' },
      },
      FileId: {
        name: 'file',
        in: 'path',
        required: true,
        description: 'As the list of files has it.',
        schema: { type: 'string', format: 'uuid' },
      },
      UploadId: {
        name: 'upload',
        in: 'path',
        required: true,
        description: 'From the Location.',
        schema: { type: 'string', format: 'uuid' },
      },
      IdempotencyKey: {
        name: KEY_HEADER,
        in: 'header',
        required: true,
        description: 'Yours to choose, 8–200 visible ASCII characters; one per intention.',
        schema: { type: 'string', minLength: 8, maxLength: 200, pattern: '^[\\x21-\\x7e]{8,200}$' },
      },
    },
    headers: {
      RetryAfter: { description: 'Seconds.', schema: { type: 'integer' } },
      Location: { description: 'Address of the new case.', schema: { type: 'string' } },
    },
    securitySchemes: {
      session: {
        type: 'apiKey',
        in: 'cookie',
        name: '__Host-chung-suc',
        description: 'Set by signing in; on loopback it has another name.',
      },
      csrfToken: { type: 'apiKey', in: 'header', name: CSRF_HEADER, description: 'From `GET /api/session`.' },
    },
  },
  security: [{ session: [] }],
});

function pathsOf(endpoints: readonly Endpoint[]): OpenApiDocument['paths'] {
  const paths: Record<string, Record<string, JsonObject>> = {};
  for (const endpoint of endpoints) (paths[endpoint.path] ??= {})[endpoint.method] = operationOf(endpoint);
  return paths;
}

const refTo = (kind: 'schemas' | 'parameters' | 'headers', name: string): JsonObject => ({ $ref: `#/components/${kind}/${name}` });

function operationOf(endpoint: Endpoint): JsonObject {
  const { id, tag, path, summary, description, query, body, success } = endpoint;
  const parameters = [
    ...(path.includes('{id}') ? [refTo('parameters', 'CaseId')] : []),
    ...(path.includes('{date}') ? [refTo('parameters', 'Day')] : []),
    ...(path.includes('{file}') ? [refTo('parameters', 'FileId')] : []),
    ...(path.includes('{upload}') ? [refTo('parameters', 'UploadId')] : []),
    ...(path.includes('{comment}') ? [refTo('parameters', 'CommentId')] : []),
    ...(path.includes('{person}') ? [refTo('parameters', 'PersonId')] : []),
    ...(path.includes('{report}') ? [refTo('parameters', 'PhoneReportId')] : []),
    ...(path.includes('{token}') ? [refTo('parameters', 'PasswordToken')] : []),
    ...(query ? queryParameters(query) : []),
    ...(tag === 'commands' ? [refTo('parameters', 'IdempotencyKey')] : []),
  ];
  return {
    operationId: id,
    tags: [tag],
    summary: `${summary.vi} · ${summary.en}`,
    ...(description ? { description } : {}),
    ...securityOf(endpoint),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: refTo('schemas', body) } } } } : {}),
    responses: {
      [success.status]: {
        description: success.description,
        ...(success.location ? { headers: { Location: refTo('headers', 'Location') } } : {}),
        ...(success.media ? { content: { [success.media]: { schema: { type: 'string', format: 'binary' } } } } : {}),
        ...(success.shape ? { content: { 'application/json': { schema: refTo('schemas', success.shape) } } } : {}),
      },
      ...problemResponses(problemsOf(endpoint)),
    },
  };
}

/** Where it differs from the document's own: nobody signed in, or the token of the session besides its cookie. */
const securityOf = (endpoint: Endpoint): JsonObject =>
  endpoint.open ? { security: [] } : isUnsafe(endpoint) ? { security: [{ session: [], csrfToken: [] }] } : {};

/** Answers that say when to come back. */
const COME_BACK: readonly number[] = [429, 503];

/** One response per status, naming every code that it can carry. */
function problemResponses(codes: readonly ProblemCode[]): JsonObject {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of codes) byStatus.set(PROBLEMS[code].status, [...(byStatus.get(PROBLEMS[code].status) ?? []), code]);
  return Object.fromEntries(
    [...byStatus].map(([status, some]) => [
      status,
      {
        description: some.map((code) => `\`${code}\`: ${PROBLEMS[code].title.vi} · ${PROBLEMS[code].title.en}`).join('\n\n'),
        ...(COME_BACK.includes(status) ? { headers: { 'Retry-After': refTo('headers', 'RetryAfter') } } : {}),
        content: { 'application/problem+json': { schema: refTo('schemas', 'Problem') } },
      },
    ]),
  );
}

function queryParameters(query: z.ZodObject): JsonObject[] {
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'input' });
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: schema as JsonObject,
  }));
}

/** JSON Schemas of named shapes, which refer to each other by name. */
function schemasOf(shapes: Readonly<Record<string, z.ZodType>>, io: 'input' | 'output'): Record<string, JsonObject> {
  const registry = z.registry<{ id: string }>();
  for (const [id, shape] of Object.entries(shapes)) registry.add(shape, { id });
  const { schemas } = z.toJSONSchema(registry, {
    io,
    uri: (id) => `#/components/schemas/${id}`,
    override: ({ jsonSchema }) => {
      // Zod's own pattern for an instant or an id runs over lines and says no more than the format.
      if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
    },
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, schema]) => {
      const { $schema: _schema, $id: _id, ...rest } = schema as JsonObject;
      return [id, rest];
    }),
  );
}

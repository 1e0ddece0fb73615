import {
  appSchema,
  type Json,
  type JsonObject,
  problemTable,
  type Route,
  type RouteName,
  routes,
} from '@kehuan/schemas';
import { openapiSchema } from './openapi-schema.ts';

const tags: { readonly [tag: string]: string } = {
  session: 'Signing up, in and out; invitations; one’s own account',
  members: 'People of the workspace',
  app: 'The released app',
  design: 'Drafts, releases and templates',
  records: 'Reading and writing records',
  files: 'Files of records',
  import: 'Importing files',
  inbox: 'Notifications',
  live: 'Hints of what changed',
};

const problemSchema: JsonObject = {
  type: 'object',
  description:
    'An expected failure. `code` is stable, `message` a sentence in the reader’s language, `path` a JSON pointer into what was sent.',
  required: ['code', 'message'],
  properties: {
    code: { type: 'string', enum: Object.keys(problemTable) },
    message: { type: 'string' },
    path: { type: 'string' },
    params: { type: 'object' },
    problems: { type: 'array', items: { $ref: '#/components/schemas/Problem' } },
  },
};

/** The OpenAPI 3.1 document of the whole route contract. */
export function describeApi(): JsonObject {
  const paths: { [path: string]: { [method: string]: Json } } = {};
  for (const [name, route] of Object.entries(routes) as [RouteName, Route][]) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: describeRoute(name, route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Kehuan 客环',
      version: '1',
      description:
        'Every capability of a workspace. Dates and times are ISO 8601 in UTC, ids are UUIDs, money is a decimal text. See docs/api.md.',
    },
    servers: [{ url: '/' }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      schemas: { Problem: problemSchema, App: openapiSchema(appSchema) },
      securitySchemes: {
        accessToken: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'Ten minutes long; from sign-in or refresh.',
        },
        refreshCookie: {
          type: 'apiKey',
          in: 'cookie',
          name: 'kehuan_refresh',
          description: 'Set by the server, replaced at each use.',
        },
      },
    },
  };
}

function describeRoute(name: RouteName, route: Route): JsonObject {
  const { auth } = route;
  const rights = { design: ' Needs the right to design.', admin: ' For administrators.', member: '', none: '' }[auth];
  return {
    operationId: name,
    tags: [route.tag],
    summary: route.summary,
    ...(rights ? { description: rights.trim() } : {}),
    security: securityOf(name, auth),
    parameters: [...parametersIn('path', route.params), ...parametersIn('query', route.query)],
    ...requestBodyOf(route),
    responses: {
      200: { description: 'Done', ...contentOf(route) },
      default: {
        description: 'A problem; its code says which',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

function securityOf(name: RouteName, auth: Route['auth']): Json {
  if (auth !== 'none') return [{ accessToken: [] }];
  return name === 'refresh' || name === 'signOut' ? [{ refreshCookie: [] }] : [];
}

function parametersIn(place: 'path' | 'query', schema: object | undefined): readonly JsonObject[] {
  const { properties = {}, required = [] } = (schema ?? {}) as {
    readonly properties?: { readonly [name: string]: object };
    readonly required?: readonly string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: openapiSchema(property),
  }));
}

function requestBodyOf({ body, upload }: Route): JsonObject {
  if (upload) return { requestBody: { required: true, content: { [upload.type]: {} } } };
  if (!body) return {};
  return { requestBody: { required: true, content: { 'application/json': { schema: openapiSchema(body) } } } };
}

function contentOf({ reply, stream }: Route): JsonObject {
  if (stream) return { content: { [stream]: {} } };
  return reply ? { content: { 'application/json': { schema: openapiSchema(reply) } } } : {};
}

import { Problem, type ProblemData, problemTable, type Route } from '@kehuan/schemas';
import { currentLanguage } from './language.ts';

/** What a call may carry, by the schemas of its route. */
export interface RequestParts {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  /** the file of an upload route */
  readonly file?: Blob;
  readonly signal?: AbortSignal;
}

/** One request, without any knowledge of sessions. Every failure is a Problem; only an abort stays what it is. */
export async function sendRequest(route: Route, parts: RequestParts, token: string | null): Promise<Response> {
  const headers: Record<string, string> = { 'accept-language': currentLanguage() };
  if (token) headers.authorization = `Bearer ${token}`;
  if (route.upload) headers['content-type'] = route.upload.type;
  else if (parts.body !== undefined) headers['content-type'] = 'application/json';
  const response = await fetch(addressOf(route, parts), {
    method: route.method,
    headers,
    credentials: 'same-origin',
    ...(parts.file ? { body: parts.file } : parts.body === undefined ? {} : { body: JSON.stringify(parts.body) }),
    ...(parts.signal ? { signal: parts.signal } : {}),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Problem('network.unreachable');
  });
  if (!response.ok) throw await readProblem(response);
  return response;
}

function addressOf({ path }: Route, { params, query }: RequestParts): string {
  const values = (params ?? {}) as { readonly [name: string]: unknown };
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(values[name])));
  const entries = Object.entries(query ?? {}).filter(([, value]) => value !== undefined);
  return entries.length > 0
    ? `${filled}?${new URLSearchParams(entries.map(([name, value]): [string, string] => [name, String(value)]))}`
    : filled;
}

/** A reply that is no problem of ours (a proxy's page, a newer server's code) still becomes one that people understand. */
async function readProblem(response: Response): Promise<Problem> {
  const data: unknown = await response.json().catch(() => null);
  if (isProblemData(data)) {
    const { code, path, params = {}, problems } = data;
    return new Problem(code, { ...params, ...(path ? { path } : {}), ...(problems ? { problems } : {}) });
  }
  if (response.status === 401) return new Problem('auth.required');
  if (response.status === 403) return new Problem('access.denied');
  if (response.status === 404) return new Problem('route.unknown');
  if ([429, 502, 503, 504].includes(response.status)) return new Problem('server.unavailable');
  return new Problem('server.failed', { request: response.headers.get('x-request-id') ?? '–' });
}

function isProblemData(data: unknown): data is ProblemData {
  return (
    typeof data === 'object' &&
    data !== null &&
    'code' in data &&
    typeof data.code === 'string' &&
    Object.hasOwn(problemTable, data.code)
  );
}

import {
  type BodyOf,
  type ParamsOf,
  Problem,
  type ProblemData,
  type QueryOf,
  type ReplyOf,
  type Route,
  type RouteName,
  type Routes,
  routes,
} from '@kehuan/schemas';

type Part<Name extends string, Shape> = Shape extends undefined ? unknown : { readonly [K in Name]: Shape };
/** A query whose every parameter is optional may be left out. */
type Optional<P> = P extends { readonly query: infer Q } ? (object extends Q ? Partial<P> : P) : P;
type InputOf<R extends Route> = Part<'params', ParamsOf<R>> &
  Optional<Part<'query', QueryOf<R>>> &
  Part<'body', BodyOf<R>> &
  (R extends { readonly upload: object } ? { readonly file: Uint8Array<ArrayBuffer> | string } : unknown);
type Arguments<Input> = object extends Input ? [input?: Input] : [input: Input];
type Answer<R extends Route> = R extends { readonly stream: string } ? Response : ReplyOf<R>;

/** One browser's worth of HTTP: its token and its cookie, no more. */
export interface Api {
  /**
   * Calls a route of the contract. A refusal throws the server's answer as a `Problem`, so that tests can say
   * `await expect(rep.call('record', …)).rejects.toMatchObject({ code: 'record.not-found' })`. Routes that stream give the Response.
   */
  readonly call: <N extends RouteName>(name: N, ...rest: Arguments<InputOf<Routes[N]>>) => Promise<Answer<Routes[N]>>;
  /** anything outside the contract: wrong methods, broken bodies, other paths */
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>;
  /** as after a reload: the token is gone, the cookie stays */
  readonly forgetToken: () => void;
}

/** A client that nobody has signed in with yet; `signIn`, `signUp`, `refresh` and `acceptInvitation` keep what they get. */
export function openApi(address: string): Api {
  const session: { token?: string; cookie?: string } = {};

  async function request(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (session.token && !headers.has('authorization')) headers.set('authorization', `Bearer ${session.token}`);
    if (session.cookie && !headers.has('cookie')) headers.set('cookie', session.cookie);
    const response = await fetch(new URL(path, address), { redirect: 'manual', ...init, headers });
    for (const cookie of response.headers.getSetCookie()) session.cookie = cookie.split(';')[0] ?? '';
    return response;
  }

  async function call<N extends RouteName>(
    name: N,
    ...rest: Arguments<InputOf<Routes[N]>>
  ): Promise<Answer<Routes[N]>> {
    const route: Route = routes[name];
    const { params = {}, query = {}, body, file } = (rest[0] ?? {}) as Loose;
    const path = route.path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(String(params[key])));
    const search = new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)]));
    const type = route.upload?.type ?? (body === undefined ? undefined : 'application/json');
    const response = await request(search.size > 0 ? `${path}?${search}` : path, {
      method: route.method,
      headers: type ? { 'content-type': type } : {},
      body: file ?? (body === undefined ? null : JSON.stringify(body)),
    });
    if (!response.ok) throw await readProblem(response);
    // The contract says what this route answers; a test that looks at it finds out whether that is so.
    if (route.stream) return response as Answer<Routes[N]>;
    const reply = (await response.json()) as Answer<Routes[N]>;
    if (typeof reply === 'object' && reply !== null && 'token' in reply) session.token = String(reply.token);
    return reply;
  }

  return {
    call,
    fetch: request,
    forgetToken: () => {
      session.token = undefined;
    },
  };
}

interface Loose {
  readonly params?: { readonly [name: string]: unknown };
  readonly query?: { readonly [name: string]: unknown };
  readonly body?: unknown;
  readonly file?: Uint8Array<ArrayBuffer> | string;
}

async function readProblem(response: Response): Promise<Error> {
  const text = await response.text();
  try {
    const { code, params, path, problems }: ProblemData = JSON.parse(text);
    const details = { ...params, ...(path === undefined ? {} : { path }), ...(problems ? { problems } : {}) };
    return Object.assign(new Problem(code, details), { answeredStatus: response.status });
  } catch {
    return new Error(`The server answered ${response.status} without a problem: ${text.slice(0, 500)}`);
  }
}

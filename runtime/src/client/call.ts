import { Problem, type ReplyOf, type Route, type TypeOf } from '@kehuan/schemas';
import { type RequestParts, sendRequest } from './http.ts';
import { currentToken, renewToken, sessionState, startSession, waitForSession } from './session.ts';

type Part<R, K extends 'params' | 'query' | 'body'> = R extends { readonly [P in K]: infer S }
  ? object extends TypeOf<S>
    ? { readonly [P in K]?: TypeOf<S> }
    : { readonly [P in K]: TypeOf<S> }
  : object;

/** What a call of a route takes: the parts its schemas name, the file of an upload, and a signal to give it up. */
export type CallParts<R extends Route> = Part<R, 'params'> &
  Part<R, 'query'> &
  Part<R, 'body'> & { readonly signal?: AbortSignal } & (R extends { readonly upload: object }
    ? { readonly file: Blob }
    : object);

type Rest<R extends Route> = object extends CallParts<R> ? [parts?: CallParts<R>] : [parts: CallParts<R>];

/**
 * Calls a route of the contract: `call(routes.update, { params: { object, id }, body: { values } })`. Failures are `Problem`s.
 * Where the session is over it asks for the password over the page and then repeats the request: work is never lost.
 */
export async function call<R extends Route>(route: R, ...[parts = {} as CallParts<R>]: Rest<R>): Promise<ReplyOf<R>> {
  const response = await openResponse(route, parts);
  return (route.reply ? await response.json() : undefined) as ReplyOf<R>;
}

/** The same for replies that are no JSON: streams and files. */
export async function openResponse(route: Route, parts: RequestParts = {}): Promise<Response> {
  if (route.auth === 'none') return sendRequest(route, parts, null);
  await startSession();
  for (let renewals = 0; ; renewals += 1) {
    const token = await currentToken();
    if (!token) {
      if (sessionState() === 'unreachable') throw new Problem('network.unreachable');
      await waitForSession();
      continue;
    }
    try {
      return await sendRequest(route, parts, token);
    } catch (problem) {
      if (!isSessionOver(problem)) throw problem;
      // the second refusal of a fresh token is no matter of its age
      await (renewals === 0 ? renewToken() : waitForSession()).catch(async (renewal: unknown) => {
        if (renewals > 0 || !isSessionOver(renewal)) throw renewal;
        await waitForSession();
      });
    }
  }
}

/** Saves a file the server makes, under a name. */
export async function downloadFile(route: Route, parts: RequestParts, name: string): Promise<void> {
  const blob = await (await openResponse(route, parts)).blob();
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function isSessionOver(problem: unknown): boolean {
  return problem instanceof Problem && (problem.code === 'auth.required' || problem.code === 'auth.expired');
}

import { Problem, routes } from '@kehuan/schemas';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { sendRequest } from './http.ts';
import { aloneAmongTabs, listenToTabs, tellTabs } from './tabs.ts';

/**
 * The session of this tab. The access token lives in memory only; the refresh token is a cookie no script can read and is
 * rotated, so one tab refreshes at a time and hands the new access token to the others.
 *
 * starting: asking for a token; unreachable: the server did not answer; out: nobody is signed in; in: a token is there;
 * expired: somebody was signed in, the page still holds their work and waits for the password.
 */
export type SessionState = 'starting' | 'unreachable' | 'out' | 'in' | 'expired';

interface Session {
  readonly state: SessionState;
  readonly token: string | null;
  /** when the token should be renewed, milliseconds */
  readonly renewAt: number;
  /** the workspace this tab works in; null: the one used last */
  readonly workspace: string | null;
  /** who works in this tab, once known */
  readonly person: string | null;
}

interface SignedIn {
  readonly token: string;
  readonly expiresIn: number;
}

const workspaceKey = 'kehuan.workspace';
const store = createStore<Session>(() => ({
  state: 'starting',
  token: null,
  renewAt: 0,
  workspace: sessionStorage.getItem(workspaceKey),
  person: null,
}));

let renewTimer: ReturnType<typeof setTimeout> | undefined;
let renewing: Promise<void> | undefined;
let starting: Promise<void> | undefined;

export function useSessionState(): SessionState {
  return useStore(store, (session) => session.state);
}

export function sessionState(): SessionState {
  return store.getState().state;
}

/** Takes over a token: from signing in, from a refresh, or from another tab of the same workspace. */
function adopt({ token, expiresIn }: SignedIn): void {
  // a fifth of its life before the end, at least 15 s, so that no request of a sleeping tab meets an expired token first
  const early = Math.max(15, expiresIn / 5);
  const wait = Math.max(1, expiresIn - early) * 1000;
  store.setState({ state: 'in', token, renewAt: Date.now() + wait });
  clearTimeout(renewTimer);
  renewTimer = setTimeout(() => {
    if (document.visibilityState === 'visible') void renewToken().catch(() => {});
  }, wait);
}

/** Signing in, signing up and joining end here. Other tabs start afresh: they may show another person's work. */
export function enterSession(signedIn: SignedIn): void {
  const { state, workspace } = store.getState();
  adopt(signedIn);
  tellTabs(state === 'expired' ? { kind: 'token', ...signedIn, workspace } : { kind: 'signed-in' });
}

/** Once per page: is somebody signed in? */
export function startSession(): Promise<void> {
  starting ??= renewToken().catch((problem: unknown) => {
    if (!isRefusal(problem)) starting = undefined;
    store.setState({ state: isRefusal(problem) ? 'out' : 'unreachable' });
  });
  return starting;
}

const isRefusal = (problem: unknown): boolean => problem instanceof Problem && problem.status === 401;

/** A new access token: one request at a time in this tab and among all tabs. Problem `auth.*` where the session is over. */
export function renewToken(): Promise<void> {
  renewing ??= renewOnce().finally(() => {
    renewing = undefined;
  });
  return renewing;
}

async function renewOnce(): Promise<void> {
  const before = store.getState().token;
  await aloneAmongTabs('refresh', async () => {
    // while we waited another tab may have handed us its token
    const { token, workspace } = store.getState();
    if (token !== before && token !== null) return;
    const response = await sendRequest(routes.refresh, { body: workspace ? { workspace } : {} }, null);
    const signedIn = (await response.json()) as SignedIn;
    adopt(signedIn);
    tellTabs({ kind: 'token', ...signedIn, workspace });
  });
}

/** The token to send, renewed first where its end is near. Null: nobody is signed in. */
export async function currentToken(): Promise<string | null> {
  const { token, renewAt } = store.getState();
  if (token && Date.now() < renewAt) return token;
  if (token) await renewToken().catch(() => {});
  return store.getState().token;
}

/** The session is over while a page is open: the page asks for the password, then whatever waited here goes on. */
export function waitForSession(): Promise<void> {
  if (sessionState() === 'in') store.setState({ state: 'expired', token: null });
  if (sessionState() !== 'expired') return Promise.reject(new Problem('auth.required'));
  return new Promise((resolve, reject) => {
    const stop = store.subscribe(({ state }) => {
      if (state === 'expired') return;
      stop();
      if (state === 'in') resolve();
      else reject(new Problem('auth.required'));
    });
  });
}

/** Remembers whose workspace this tab shows, so that every later token is for the same one. */
export function rememberSession(workspace: string, person: string): void {
  sessionStorage.setItem(workspaceKey, workspace);
  store.setState({ workspace, person });
}

/** Somebody signed in in another tab. If it is the person whose work waits here, this tab goes on; else it starts afresh. */
async function returnIfSamePerson(): Promise<void> {
  const { workspace, person } = store.getState();
  const body = workspace ? { workspace } : {};
  const signedIn = (await (await sendRequest(routes.refresh, { body }, null)).json()) as SignedIn;
  const me = (await (await sendRequest(routes.me, {}, signedIn.token)).json()) as { readonly id: string };
  if (me.id === person) adopt(signedIn);
  else location.reload();
}

/** Another workspace of the same person; the page starts afresh in it. */
export async function switchWorkspace(workspace: string): Promise<void> {
  await sendRequest(routes.refresh, { body: { workspace } }, null);
  sessionStorage.setItem(workspaceKey, workspace);
  location.assign('/');
}

/** Ends the session here and in all tabs. */
export async function signOut(): Promise<void> {
  clearTimeout(renewTimer);
  await sendRequest(routes.signOut, {}, store.getState().token).catch(() => {});
  leave();
  tellTabs({ kind: 'signed-out' });
}

function leave(): void {
  sessionStorage.removeItem(workspaceKey);
  location.assign('/sign-in');
}

listenToTabs((message) => {
  const { state, workspace } = store.getState();
  if (message.kind === 'token' && message.workspace === workspace && state !== 'out') adopt(message);
  else if (message.kind === 'signed-out' && state === 'in') leave();
  else if (message.kind === 'signed-in' && state === 'expired') void aloneAmongTabs('refresh', returnIfSamePerson);
  else if (message.kind === 'signed-in' && state !== 'starting') location.reload();
});

document.addEventListener('visibilitychange', () => {
  const { token, renewAt } = store.getState();
  if (document.visibilityState === 'visible' && token && Date.now() >= renewAt) void renewToken().catch(() => {});
});

import { call } from '@kehuan/runtime';
import {
  type App,
  type BodyOf,
  Problem,
  type ProblemData,
  problemsOf,
  type ReplyOf,
  type Routes,
  routes,
} from '@kehuan/schemas';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { apply } from './apply.ts';
import type { Command } from './command.ts';
import { keepUnsaved, takeUnsaved } from './unsaved.ts';

/** idle: all is on the server; waiting: a change is about to be sent; saving; failed: tried again with the next change; conflict: somebody else saved since */
export type SaveState = 'idle' | 'waiting' | 'saving' | 'failed' | 'conflict';

export interface DraftState {
  readonly app: App;
  /** what everybody works with */
  readonly released: App;
  readonly release: number;
  readonly revision: number;
  readonly past: readonly App[];
  readonly future: readonly App[];
  readonly save: SaveState;
  /** who saved meanwhile, where there is a conflict, or why saving failed */
  readonly failure: Problem | null;
  readonly problems: readonly ProblemData[];
}

/** steps that can be undone */
const memory = 200;
/** quiet time before a change is sent, milliseconds */
const saveAfter = 500;

const store = createStore<{ readonly draft: DraftState | null }>(() => ({ draft: null }));
let timer: ReturnType<typeof setTimeout> | undefined;
let saving: Promise<void> | undefined;

/** The draft inside the designer, which loads it first. */
export function useDraft(): DraftState {
  const draft = useStore(store, (state) => state.draft);
  if (!draft) throw new Error('The draft is used before it is loaded.');
  return draft;
}

export function useMaybeDraft(): DraftState | null {
  return useStore(store, (state) => state.draft);
}

export function currentDraft(): DraftState | null {
  return store.getState().draft;
}

const set = (patch: Partial<DraftState>) =>
  store.setState(({ draft }) => (draft ? { draft: { ...draft, ...patch } } : { draft }));

/** As the page opens: the draft, with what this person changed in the moment before the page went. */
export async function openDraft(owner: string): Promise<void> {
  await loadDraft();
  const { draft } = store.getState();
  const unsaved = draft && takeUnsaved(owner, draft.revision);
  if (unsaved && JSON.stringify(unsaved) !== JSON.stringify(draft.app)) move(unsaved, [draft.app], []);
}

/** As the page goes. */
export function leaveDraft(owner: string): void {
  const { draft } = store.getState();
  if (!draft || draft.save === 'idle') return;
  keepUnsaved({ owner, revision: draft.revision, app: draft.app });
  void saveNow();
}

/** Takes the draft over from the server; what was not saved here is dropped. */
export async function loadDraft(): Promise<void> {
  clearTimeout(timer);
  const { revision, app, release, released }: ReplyOf<Routes['draft']> = await call(routes.draft);
  store.setState({
    draft: {
      app,
      released,
      release,
      revision,
      past: [],
      future: [],
      save: 'idle',
      failure: null,
      problems: problemsOf(app),
    },
  });
}

/** Does what a person did: the next app at once, saved a moment later. */
export function run(command: Command): void {
  const { draft } = store.getState();
  if (!draft) return;
  const app = apply(draft.app, command);
  if (app === draft.app || JSON.stringify(app) === JSON.stringify(draft.app)) return;
  move(app, [...draft.past.slice(1 - memory), draft.app], []);
}

export function undo(): void {
  const { draft } = store.getState();
  const before = draft?.past.at(-1);
  if (draft && before) move(before, draft.past.slice(0, -1), [draft.app, ...draft.future]);
}

export function redo(): void {
  const { draft } = store.getState();
  const after = draft?.future[0];
  if (draft && after) move(after, [...draft.past, draft.app], draft.future.slice(1));
}

function move(app: App, past: readonly App[], future: readonly App[]): void {
  set({ app, past, future, problems: problemsOf(app), save: 'waiting' });
  clearTimeout(timer);
  timer = setTimeout(() => void saveNow(), saveAfter);
}

/** Sends what is not saved yet; resolves when it is, or has failed. */
export async function saveNow(): Promise<void> {
  clearTimeout(timer);
  await saving;
  const { draft } = store.getState();
  if (!draft || draft.save === 'idle' || draft.save === 'conflict') return;
  saving = send(draft.app, draft.revision).finally(() => {
    saving = undefined;
  });
  await saving;
  // what was changed while it was on its way
  if (store.getState().draft?.save === 'waiting') await saveNow();
}

async function send(app: App, revision: number): Promise<void> {
  set({ save: 'saving' });
  try {
    const body: BodyOf<Routes['saveDraft']> = { revision, app };
    const saved = await call(routes.saveDraft, { body });
    const isCurrent = store.getState().draft?.app === app;
    set({ revision: saved.revision, save: isCurrent ? 'idle' : 'waiting', failure: null });
  } catch (error) {
    if (!(error instanceof Problem)) {
      set({ save: 'failed', failure: null });
      throw error;
    }
    const isConflict = error.code === 'draft.conflict' || error.code === 'draft.published';
    set({ save: isConflict ? 'conflict' : 'failed', failure: error });
  }
}

/** After a conflict: keeps what stands here, over what the other has saved. */
export async function keepMine(): Promise<void> {
  const { revision } = await call(routes.draft);
  set({ revision, save: 'waiting', failure: null });
  await saveNow();
}

/** After a publish or a return: what was the draft is what everybody has. */
export async function reloadReleased(): Promise<void> {
  const { revision, app, release, released } = await call(routes.draft);
  set({
    revision,
    app,
    release,
    released,
    past: [],
    future: [],
    save: 'idle',
    failure: null,
    problems: problemsOf(app),
  });
}

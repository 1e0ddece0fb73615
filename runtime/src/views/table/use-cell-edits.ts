import { type Json, type ObjectField, Problem, type RecordRow, type Values } from '@kehuan/schemas';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useText } from '../../client/language.ts';
import { problemSentence } from '../../client/problem-sentence.ts';
import { updateRecords } from '../../client/writes.ts';
import { showToast } from '../../kit/toast.tsx';

/** A new value for a cell. */
export interface CellChange {
  readonly row: RecordRow;
  readonly field: ObjectField;
  readonly value: Json;
}

interface Edit {
  readonly id: string;
  readonly field: ObjectField;
  readonly before: Json;
  readonly after: Json;
}

/** Cells that were changed together, and are taken back together. */
type Step = readonly Edit[];

/** What is wrong with cells: record id → field key → why. */
export type CellProblems = ReadonlyMap<string, { readonly [field: string]: string }>;

export interface CellEdits {
  /** all of them or none: one write */
  readonly save: (changes: readonly CellChange[]) => void;
  /** absent: nothing to take back */
  readonly undo: (() => void) | undefined;
  readonly redo: (() => void) | undefined;
  /** shown at their cells until the next change */
  readonly problems: CellProblems;
  readonly tell: (problems: CellProblems) => void;
}

interface Steps {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

const noProblems: CellProblems = new Map();
const mostSteps = 100;

/** Saves cells: shown at once, taken back with the reason where the server refuses. Every change can be undone and redone. */
export function useCellEdits(object: string): CellEdits {
  const client = useQueryClient();
  const text = useText();
  const [{ done, undone }, setSteps] = useState<Steps>({ done: [], undone: [] });
  /** the same, ahead of the next drawing: answers come between two of them */
  const latest = useRef<Steps>({ done, undone });
  const keep = useCallback((steps: Steps) => {
    latest.current = steps;
    setSteps(steps);
  }, []);
  const [problems, tell] = useState<CellProblems>(noProblems);
  /** of each record after our last change of it: somebody else's change since is a conflict */
  const versions = useRef(new Map<string, number>());
  /** writes that are not answered yet */
  const underWay = useRef<Set<Promise<unknown>>>(new Set());

  const write = useCallback(
    async (step: Step): Promise<'saved' | 'refused' | 'stale'> => {
      tell(noProblems);
      const updates = updatesOf(step).map(({ id, values }) => {
        const version = versions.current.get(id);
        return { object, id, values, ...(version === undefined ? {} : { version }) };
      });
      try {
        const written = await updateRecords(client, updates);
        for (const { id, version } of written) versions.current.set(id, version);
        return 'saved';
      } catch (problem) {
        const found = problemsOfCells(problem, step, updates);
        tell(found);
        const [first] = step;
        const label = step.length > 1 ? undefined : first && text(first.field.label);
        const reason = problemSentence(problem);
        showToast({
          tone: 'error',
          words: label
            ? text({ zh: `「${label}」没有保存：${reason}`, en: `${label} was not saved: ${reason}` })
            : text({
                zh: `${step.length} 个单元格都没有保存：${reason}`,
                en: `None of ${step.length} cells was saved: ${reason}`,
              }),
        });
        return problem instanceof Problem && problem.code === 'record.stale' ? 'stale' : 'refused';
      }
    },
    [client, object, text],
  );

  const save = useCallback(
    (changes: readonly CellChange[]) => {
      const step = changes
        .map(({ row, field, value }) => ({ id: row.id, field, before: row[field.key] ?? null, after: value }))
        .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
      if (step.length === 0) return;
      for (const { row } of changes) versions.current.set(row.id, row.version);
      const writing = write(step).then((outcome) => {
        underWay.current.delete(writing);
        if (outcome === 'saved') keep({ done: [...latest.current.done, step].slice(-mostSteps), undone: [] });
      });
      underWay.current.add(writing);
    },
    [write, keep],
  );

  return useMemo(() => {
    /** Goes one step back or forward, once what is being saved is saved: it is the step to take back. */
    const go = async (isBack: boolean) => {
      await Promise.all(underWay.current);
      const step = latest.current[isBack ? 'done' : 'undone'].at(-1);
      if (!step) return;
      const reverse = step.map((edit) => ({ ...edit, before: edit.after, after: edit.before }));
      const outcome = await write(isBack ? reverse : step);
      // what somebody else has changed since cannot be taken back any more: the step goes
      if (outcome === 'refused') return;
      const kept = outcome === 'saved' ? [step] : [];
      const { done: before, undone: after } = latest.current;
      keep(
        isBack
          ? { done: before.slice(0, -1), undone: [...after, ...kept] }
          : { done: [...before, ...kept], undone: after.slice(0, -1) },
      );
    };
    const start = (isBack: boolean) => {
      // keys come faster than answers: the next step waits for this one
      const going = go(isBack).finally(() => underWay.current.delete(going));
      underWay.current.add(going);
    };
    return {
      save,
      undo: done.length > 0 ? () => start(true) : undefined,
      redo: undone.length > 0 ? () => start(false) : undefined,
      problems,
      tell,
    };
  }, [done, undone, save, write, keep, problems]);
}

/** The cells of each record together. */
function updatesOf(step: Step): readonly { readonly id: string; readonly values: Values }[] {
  const byRecord = new Map<string, Record<string, Json>>();
  for (const { id, field, after } of step) {
    const values = byRecord.get(id) ?? {};
    values[field.key] = after;
    byRecord.set(id, values);
  }
  return [...byRecord].map(([id, values]) => ({ id, values }));
}

/** Where the server's problems belong: they point at `/changes/<n>/values/<field>`, of a single record at `/values/<field>`. */
function problemsOfCells(problem: unknown, step: Step, updates: readonly { readonly id: string }[]): CellProblems {
  if (!(problem instanceof Problem)) return noProblems;
  const found = new Map<string, Record<string, string>>();
  const note = ({ path = '' }: { readonly path?: string | undefined }, words: string) => {
    const [, index, rest] = /^\/changes\/(\d+)(.*)$/.exec(path) ?? ['', '0', path];
    const id = updates[Number(index)]?.id;
    const key = rest?.split('/').at(-1) ?? '';
    const fields = step.filter((edit) => edit.id === id);
    // a problem of the whole record stands at the cells that were changed
    const named = fields.filter(({ field }) => field.key === key);
    for (const { field } of named.length > 0 ? named : fields) {
      if (id !== undefined) found.set(id, { ...found.get(id), [field.key]: words });
    }
  };
  const parts = problem.problems ?? [];
  if (parts.length === 0) note(problem, problemSentence(problem));
  for (const part of parts) {
    const { code, path, params, problems } = part;
    note(
      part,
      problemSentence(new Problem(code, { ...params, ...(path ? { path } : {}), ...(problems ? { problems } : {}) })),
    );
  }
  return found;
}

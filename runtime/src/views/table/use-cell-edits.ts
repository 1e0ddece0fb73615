import type { Json, ObjectField, RecordRow } from '@kehuan/schemas';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useText } from '../../client/language.ts';
import { problemSentence } from '../../client/problem-sentence.ts';
import { updateRecord } from '../../client/writes.ts';
import { showToast } from '../../kit/toast.tsx';

interface Edit {
  readonly id: string;
  readonly field: ObjectField;
  readonly before: Json;
  readonly after: Json;
  /** of the record after this edit */
  readonly version: number;
}

export interface CellEdits {
  readonly save: (row: RecordRow, field: ObjectField, value: Json) => void;
  /** absent: nothing to take back */
  readonly undo: (() => void) | undefined;
  readonly redo: (() => void) | undefined;
}

interface Steps {
  readonly done: readonly Edit[];
  readonly undone: readonly Edit[];
}

/** Saves cells: shown at once, taken back with the reason where the server refuses. Every edit can be undone and redone. */
export function useCellEdits(object: string): CellEdits {
  const client = useQueryClient();
  const text = useText();
  const [{ done, undone }, setSteps] = useState<Steps>({ done: [], undone: [] });

  const write = useCallback(
    async (edit: Omit<Edit, 'version'>, version: number): Promise<Edit | undefined> => {
      const { id, field, after } = edit;
      try {
        const written = await updateRecord(client, { object, id, version, values: { [field.key]: after } });
        return { ...edit, version: written.version };
      } catch (problem) {
        const label = text(field.label);
        const reason = problemSentence(problem);
        showToast({
          tone: 'error',
          words: text({ zh: `「${label}」没有保存：${reason}`, en: `${label} was not saved: ${reason}` }),
        });
        return undefined;
      }
    },
    [client, object, text],
  );

  const save = useCallback(
    (row: RecordRow, field: ObjectField, value: Json) => {
      const edit = { id: row.id, field, before: row[field.key] ?? null, after: value };
      void write(edit, row.version).then(
        (saved) => saved && setSteps((steps) => ({ done: [...steps.done, saved], undone: [] })),
      );
    },
    [write],
  );

  return useMemo(() => {
    const reverse = (edit: Edit) => ({ ...edit, before: edit.after, after: edit.before });
    const last = done.at(-1);
    const next = undone.at(-1);
    return {
      save,
      undo: last
        ? () =>
            void write(reverse(last), last.version).then(
              (saved) =>
                saved && setSteps((steps) => ({ done: steps.done.slice(0, -1), undone: [...steps.undone, saved] })),
            )
        : undefined,
      redo: next
        ? () =>
            void write(reverse(next), next.version).then(
              (saved) =>
                saved && setSteps((steps) => ({ done: [...steps.done, saved], undone: steps.undone.slice(0, -1) })),
            )
        : undefined,
    };
  }, [done, undone, save, write]);
}

import { type Query, type RecordChange, routes, type Workflow } from '@kehuan/schemas';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { call } from '../../client/call.ts';
import { useText } from '../../client/language.ts';
import { problemSentence } from '../../client/problem-sentence.ts';
import { refreshRecords } from '../../client/records.ts';
import { showToast } from '../../kit/toast.tsx';
import { collectIds, type Progress, runBulk } from './run-bulk.ts';
import type { Selection } from './use-selection.ts';

export interface Bulk {
  /** null: nothing runs */
  readonly progress: Progress | null;
  readonly cancel: () => void;
  /** Changes every selected record. `undo`: how each is taken back, offered afterwards. */
  readonly run: (work: BulkWork) => Promise<void>;
  /** Presses a button for every selected record; those it does not fit are counted. */
  readonly press: (workflow: Workflow) => Promise<void>;
}

export interface BulkWork {
  readonly change: (id: string) => RecordChange;
  readonly undo?: (id: string) => RecordChange;
  /** what to say afterwards, with the number of records */
  readonly words: (count: number) => string;
}

/** Runs one change over all selected records, with progress and a way to stop. */
export function useBulk(query: Query, selection: Selection): Bulk {
  const text = useText();
  const client = useQueryClient();
  const [progress, setProgress] = useState<Progress | null>(null);
  const running = useRef<AbortController>(undefined);

  const write = async (changes: readonly RecordChange[]): Promise<number> => {
    const controller = new AbortController();
    running.current = controller;
    try {
      return await runBulk(changes, { client, signal: controller.signal, onProgress: setProgress });
    } finally {
      setProgress(null);
    }
  };

  const run = async ({ change, undo, words }: BulkWork) => {
    try {
      setProgress({ done: 0, total: selection.ids.size });
      const collecting = new AbortController();
      running.current = collecting;
      const ids = selection.isAll ? await collectIds(query, collecting.signal) : [...selection.ids];
      if (collecting.signal.aborted) return;
      const done = await write(ids.map(change));
      selection.clear();
      const written = ids.slice(0, done);
      showToast({
        tone: 'done',
        words: words(done),
        ...(undo
          ? {
              action: {
                label: text({ zh: '撤销', en: 'Undo' }),
                run: () => void write(written.map(undo)).catch(report),
              },
            }
          : {}),
      });
    } catch (problem) {
      if (!(problem instanceof DOMException)) report(problem);
    } finally {
      setProgress(null);
    }
  };
  const press = async (workflow: Workflow) => {
    const controller = new AbortController();
    running.current = controller;
    const problems: unknown[] = [];
    let done = 0;
    try {
      setProgress({ done: 0, total: selection.ids.size });
      const ids = selection.isAll ? await collectIds(query, controller.signal) : [...selection.ids];
      for (const id of ids) {
        if (controller.signal.aborted) break;
        setProgress({ done: done + problems.length, total: ids.length });
        const params = { object: query.object, id, workflow: workflow.key };
        // each record is a run of its own, as if its button had been pressed
        await call(routes.runAction, { params }).then(
          () => {
            done += 1;
          },
          (problem: unknown) => void problems.push(problem),
        );
      }
      selection.clear();
    } catch (problem) {
      if (!(problem instanceof DOMException)) problems.push(problem);
    }
    setProgress(null);
    void refreshRecords(client);
    const label = text(workflow.label);
    if (done > 0) {
      showToast({ tone: 'done', words: text({ zh: `「${label}」执行了 ${done} 条`, en: `${label} ran for ${done}` }) });
    }
    if (problems.length > 0) {
      const reason = problemSentence(problems[0]);
      const count = problems.length;
      showToast({
        tone: 'error',
        words: text({ zh: `${count} 条没有执行：${reason}`, en: `Not run for ${count}: ${reason}` }),
      });
    }
  };
  const report = (problem: unknown) => showToast({ tone: 'error', words: problemSentence(problem) });
  return { progress, cancel: () => running.current?.abort(), run, press };
}

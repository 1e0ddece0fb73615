import { type FileEntry, fieldsOf } from '@kehuan/schemas';
import { useEffect, useRef, useState } from 'react';
import { uploadFile } from '../client/files.ts';
import { problemSentence } from '../client/problem-sentence.ts';
import { useApp } from '../client/workspace-app.ts';
import type { UiField } from './field-ui.ts';

/** A file on its way, or one that did not arrive. */
export interface Upload {
  readonly number: number;
  readonly file: File;
  readonly part: number;
  readonly problem?: string;
}

export interface Uploads {
  readonly running: readonly Upload[];
  readonly start: (files: readonly File[]) => void;
  /** gives an upload up, or takes a failed one off the list */
  readonly cancel: (number: number) => void;
  /** tries a failed one again */
  readonly repeat: (number: number) => void;
}

/** Sends files for a field, two at a time being no faster than one after the other; `onDone` gets each as it arrives. */
export function useUploads(field: UiField<'file'>, onDone: (entry: FileEntry) => void): Uploads {
  const { app } = useApp();
  const [running, setRunning] = useState<readonly Upload[]>([]);
  const latest = useRef(onDone);
  latest.current = onDone;
  const control = useRef({ next: 1, chain: Promise.resolve(), aborts: new Map<number, AbortController>() });
  useEffect(() => {
    const { aborts } = control.current;
    return () => {
      for (const abort of aborts.values()) abort.abort();
    };
  }, []);

  const change = (number: number, change: Partial<Upload>) =>
    setRunning((all) => all.map((upload) => (upload.number === number ? { ...upload, ...change } : upload)));
  const drop = (number: number) => setRunning((all) => all.filter((upload) => upload.number !== number));
  // the field belongs to the object that lists it; a preview of a draft has it by its key
  const owner =
    app.objects.find((object) => fieldsOf(object).some((own) => own === field)) ??
    app.objects.find((object) => object.fields.some(({ key, type }) => key === field.key && type === 'file'));

  const send = async (number: number, file: File, abort: AbortController) => {
    if (abort.signal.aborted) return;
    try {
      const target = { object: owner?.key ?? '', field: field.key };
      const onProgress = (part: number) => change(number, { part });
      const entry = await uploadFile(target, file, { onProgress, signal: abort.signal });
      drop(number);
      latest.current(entry);
    } catch (failure) {
      if (!abort.signal.aborted) change(number, { problem: problemSentence(failure) });
    }
  };
  const queue = (number: number, file: File) => {
    const abort = new AbortController();
    control.current.aborts.set(number, abort);
    control.current.chain = control.current.chain.then(() => send(number, file, abort));
  };
  return {
    running,
    start: (files) => {
      const added = files.map((file) => ({ number: control.current.next++, file, part: 0 }));
      setRunning((all) => [...all, ...added]);
      for (const { number, file } of added) queue(number, file);
    },
    cancel: (number) => {
      control.current.aborts.get(number)?.abort();
      drop(number);
    },
    repeat: (number) => {
      const upload = running.find((one) => one.number === number);
      if (!upload) return;
      setRunning((all) => all.map((one) => (one.number === number ? { number, file: one.file, part: 0 } : one)));
      queue(number, upload.file);
    },
  };
}

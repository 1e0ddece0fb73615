import { Problem } from '@kehuan/schemas';
import { type FormEvent, useState } from 'react';
import { useLanguage } from '../../client/language.ts';
import { problemAt, problemSentence } from '../../client/problem-sentence.ts';

export interface Submit {
  readonly handleSubmit: (event: FormEvent<HTMLFormElement>) => void;
  readonly isBusy: boolean;
  /** what is wrong with the whole */
  readonly problem: string | undefined;
  /** what is wrong with one field of the body */
  readonly at: (field: string) => string | undefined;
}

/** Sends a small form: busy meanwhile, then either on, or what is wrong at its place. */
export function useSubmit(send: () => Promise<void>): Submit {
  // sentences follow the language
  useLanguage();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = async () => {
    setBusy(true);
    setError(null);
    try {
      await send();
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  const isPlaced =
    error instanceof Problem && (error.problems ?? [error]).every(({ path }) => path !== undefined && path !== '');
  return {
    handleSubmit: (event) => {
      event.preventDefault();
      if (!isBusy) void run();
    },
    isBusy,
    problem: error === null || isPlaced ? undefined : problemSentence(error),
    at: (field) => (isPlaced ? problemAt(error, `/${field}`) : undefined),
  };
}

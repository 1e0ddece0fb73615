import { Problem, type ProblemData, type RecordRow, type References, routes, type Values } from '@kehuan/schemas';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { call } from '../../client/call.ts';
import { problemSentence } from '../../client/problem-sentence.ts';
import { refreshRecords } from '../../client/records.ts';
import { showToast } from '../../kit/toast.tsx';

/** A card on its way to another column. */
export interface Move {
  readonly row: RecordRow;
  readonly references: References;
  readonly from: string | null;
  readonly to: string | null;
  /** the stage asks for these fields first; undefined: it is being saved */
  readonly asks: readonly string[] | undefined;
}

export interface Moves {
  readonly all: readonly Move[];
  /** cards that just came back, with the reason */
  readonly refused: ReadonlyMap<string, string>;
  readonly start: (move: Omit<Move, 'asks'>) => void;
  /** what the stage asked for; rejects with what is still wrong */
  readonly answer: (id: string, values: Values) => Promise<void>;
  readonly giveUp: (id: string) => void;
}

/** how long the reason stays on a card that came back, milliseconds */
const reasonLife = 8000;

/**
 * Cards that were dropped: each stands in its new column at once. A stage gate keeps it there and asks; any other refusal
 * sends it back with the reason.
 */
export function useMoves(object: string, group: string): Moves {
  const client = useQueryClient();
  const [all, setAll] = useState<readonly Move[]>([]);
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map());

  const replace = useCallback((id: string, next: Move | null) => {
    setAll((moves) => {
      const others = moves.filter(({ row }) => row.id !== id);
      return next ? [next, ...others] : others;
    });
  }, []);

  const write = useCallback(
    async (move: Move, asked: Values) => {
      const { id, version } = move.row;
      const values = { ...asked, [group]: move.to };
      const written = await call(routes.update, { params: { object, id }, body: { values, version } });
      replace(id, { ...move, row: { ...move.row, ...values, version: written.version }, asks: undefined });
      // once the columns hold it themselves it needs no place of its own
      void refreshRecords(client, [object]).finally(() => replace(id, null));
    },
    [client, object, group, replace],
  );

  const start = useCallback(
    (dropped: Omit<Move, 'asks'>) => {
      const move = { ...dropped, asks: undefined };
      const { id } = move.row;
      replace(id, move);
      void write(move, {}).catch((error: unknown) => {
        const asks = fieldsAskedBy(error);
        if (asks) return replace(id, { ...move, asks });
        const reason = problemSentence(error);
        replace(id, null);
        setRefused((known) => new Map(known).set(id, reason));
        showToast({ tone: 'error', words: reason });
        setTimeout(() => {
          setRefused((known) => {
            const rest = new Map(known);
            rest.delete(id);
            return rest;
          });
        }, reasonLife);
      });
    },
    [replace, write],
  );

  const answer = useCallback(
    async (id: string, values: Values) => {
      const move = all.find(({ row }) => row.id === id);
      if (move) await write(move, values);
    },
    [all, write],
  );
  const giveUp = useCallback((id: string) => replace(id, null), [replace]);
  return { all, refused, start, answer, giveUp };
}

/** The fields a stage gate asks for, wherever in the answer it stands. */
function fieldsAskedBy(error: unknown): readonly string[] | undefined {
  if (!(error instanceof Problem)) return undefined;
  const find = (problem: ProblemData): ProblemData | undefined =>
    problem.code === 'stage.gate' ? problem : problem.problems?.map(find).find((found) => found !== undefined);
  const { code, params, problems } = error;
  const keys = find({ code, params, ...(problems ? { problems } : {}) })?.params?.keys;
  return Array.isArray(keys) ? keys.map(String) : undefined;
}

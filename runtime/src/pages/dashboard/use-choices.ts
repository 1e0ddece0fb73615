import { type Dashboard, type Json, type Period, periods } from '@kehuan/schemas';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useApp } from '../../client/workspace-app.ts';
import { todayIn } from '../../field-types/show-date.ts';
import { addDays, type DayRange, rangeOf } from './period.ts';
import type { Choices } from './widget-query.ts';

/** A named period, or days chosen by hand. */
export type PeriodChoice = Period | DayRange;

export interface PageChoices extends Choices {
  readonly periods: { readonly [filter: string]: PeriodChoice };
  readonly setPeriod: (filter: string, period: PeriodChoice) => void;
  readonly setValue: (filter: string, value: Json) => void;
}

/** `2026-01-01..2026-03-31`, the last day included, as people count. */
function readPeriod(text: string | null): PeriodChoice | undefined {
  const named = periods.find((period) => period === text);
  if (named) return named;
  const [, from, last] = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(text ?? '') ?? [];
  const isRange =
    from !== undefined && last !== undefined && !Number.isNaN(Date.parse(from)) && !Number.isNaN(Date.parse(last));
  return isRange ? { from, to: addDays(last, 1) } : undefined;
}

/** The controls of a dashboard. They stand in the address, so that a view of the numbers can be sent around. */
export function usePageChoices({ filters = [] }: Dashboard): PageChoices {
  const [address, setAddress] = useSearchParams();
  const { app } = useApp();
  return useMemo(() => {
    const today = todayIn(app.zone);
    const chosen = filters
      .filter(({ kind }) => kind === 'period')
      .map(({ key, initial }) => [key, readPeriod(address.get(key)) ?? initial ?? 'all'] as const);
    const set = (filter: string, value: string | null) =>
      setAddress(
        (before) => {
          const next = new URLSearchParams(before);
          if (value === null) next.delete(filter);
          else next.set(filter, value);
          return next;
        },
        { replace: true },
      );
    return {
      periods: Object.fromEntries(chosen),
      ranges: Object.fromEntries(
        chosen.map(([key, period]) => [key, typeof period === 'string' ? rangeOf(period, today) : period]),
      ),
      values: Object.fromEntries(
        filters.filter(({ kind }) => kind === 'field').map(({ key }) => [key, readValue(address.get(key))]),
      ),
      setPeriod: (filter, period) =>
        set(filter, typeof period === 'string' ? period : `${period.from}..${addDays(period.to, -1)}`),
      setValue: (filter, value) => set(filter, value === null ? null : JSON.stringify(value)),
    };
  }, [address, setAddress, app.zone, filters]);
}

function readValue(text: string | null): Json {
  if (text === null) return null;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}

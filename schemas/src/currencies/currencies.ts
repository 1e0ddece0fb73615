import type { ProblemData } from '../base/problem.ts';
import type { TypeOf } from '../base/type-of.ts';
import { dayOfIso } from '../rules/calendar.ts';
import { writeRatePlan } from '../rules/rate-text.ts';

const code = { type: 'string', pattern: '^[A-Z]{3}$' } as const;

/** The currencies a workspace counts in: its own one, others, and what one of them is worth from a day on. */
export const currenciesSchema = {
  type: 'object',
  properties: {
    base: code,
    currencies: {
      type: 'array',
      minItems: 1,
      maxItems: 50,
      items: {
        type: 'object',
        properties: { code, scale: { type: 'integer', minimum: 0, maximum: 6 } },
        required: ['code', 'scale'],
        additionalProperties: false,
      },
    },
    rates: {
      type: 'array',
      maxItems: 5000,
      items: {
        type: 'object',
        properties: {
          currency: code,
          /** the first day it holds; it ends where the next one begins */
          from: { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' },
          /** how much of the own currency one of it is worth */
          rate: { type: 'string', pattern: '^[0-9]{1,9}([.][0-9]{1,9})?$' },
        },
        required: ['currency', 'from', 'rate'],
        additionalProperties: false,
      },
    },
  },
  required: ['base', 'currencies', 'rates'],
  additionalProperties: false,
} as const;

export type Currencies = TypeOf<typeof currenciesSchema>;

/** What the schema cannot see: currencies named twice or not at all, days that do not exist, two rates for one day, a rate of nothing. */
export function currencyProblems({ base, currencies, rates }: Currencies): readonly ProblemData[] {
  const problems: ProblemData[] = [];
  const codes = new Set<string>();
  for (const [index, { code: own }] of currencies.entries()) {
    if (codes.has(own))
      problems.push({ code: 'currency.twice', path: `/currencies/${index}/code`, params: { code: own } });
    codes.add(own);
  }
  if (!codes.has(base)) problems.push({ code: 'currency.unknown', path: '/base', params: { code: base } });
  const days = new Set<string>();
  for (const [index, { currency, from, rate }] of rates.entries()) {
    const path = `/rates/${index}`;
    if (!codes.has(currency) || currency === base)
      problems.push({ code: 'currency.unknown', path: `${path}/currency`, params: { code: currency } });
    if (dayOfIso(from) === null || days.has(`${currency} ${from}`))
      problems.push({ code: 'currency.day', path: `${path}/from`, params: { code: currency, date: from } });
    if (Number(rate) === 0) problems.push({ code: 'currency.rate', path: `${path}/rate`, params: { code: currency } });
    days.add(`${currency} ${from}`);
  }
  return problems;
}

/** The rates as rules see them, see `rate-text.ts`. */
export function rateTextOf({ base, currencies, rates }: Currencies): string {
  return writeRatePlan({ base, scale: currencies.find((one) => one.code === base)?.scale ?? 2, rates });
}

/** Currencies other than the own one that have no rate yet: amounts in them cannot be converted, and people are told so. */
export function currenciesWithoutRate({ base, currencies, rates }: Currencies): readonly string[] {
  const rated = new Set(rates.map(({ currency }) => currency));
  return currencies.map((one) => one.code).filter((one) => one !== base && !rated.has(one));
}

import type { Json, RuleType } from '../../schemas/src/index.ts';
import { inCapitals } from './oracle-capitals.ts';
import { dateOracle } from './oracle-dates.ts';
import { type Decimal, decimal, decimalOps, roundedDouble } from './oracle-decimal.ts';
import {
  type Answer,
  computedAt,
  type Here,
  isOperation,
  type Kind,
  kindOf,
  type OracleWorld,
  operatorOf,
  type Row,
  readVariable,
  relatedOf,
} from './oracle-variables.ts';

import { worldCalendars, worldRates } from './rule-world.ts';

/**
 * The oracle: what a rule means, written as slowly and plainly as docs/rules.md says it, straight from the stored JSON. Shares no code
 * with the readers: own decimals, own calendar, own idea of lower case.
 */
/** The rule's answer as the given type. Money answers are decimals. */
export function askOracle(rule: Json, world: OracleWorld & { readonly entity: string }, kind: Kind): Answer {
  const here: Here = { ...world, row: world.scope.record ?? undefined };
  return as(kind, answer(rule, here), kindOf(rule, here));
}

function as(kind: Kind, value: Answer, from: Kind): Answer {
  if (kind === 'boolean') return from === 'boolean' ? value === true : isPresent(value);
  if (kind === 'list' || kind === 'links') return value === null ? [] : value;
  if (value === null) return null;
  if (kind === 'money') return toDecimal(value);
  return value;
}

const isPresent = (value: Answer): boolean =>
  typeof value === 'boolean' ? value : Array.isArray(value) ? value.length > 0 : value !== null;
const toDecimal = (value: Answer): Decimal =>
  typeof value === 'object' && value !== null && 'digits' in value ? value : decimal(value as number | string);
function answer(rule: Json, here: Here): Answer {
  if (rule === null || rule === '') return null;
  if (Array.isArray(rule)) {
    return (rule as readonly Json[]).map((part) =>
      isOperation(part) ? answer(part, here) : part,
    ) as readonly string[];
  }
  if (!isOperation(rule)) return rule as string | number | boolean;
  const [operator, args] = operatorOf(rule);
  if (operator === 'var') return answerVariable(String(args[0]), here);
  if (isFold(operator)) return foldRelated(operator, args, here);
  const values = args.map((arg) => answer(arg, here));
  const kinds = args.map((arg) => kindOf(arg, here));
  return operate({ operator, values, kinds, here, kind: kindOf(rule, here) });
}

function answerVariable(path: string, here: Here): Answer {
  const computed = computedAt(path, here);
  if (!computed) return readVariable(path, here);
  const { rule, kind, at } = computed;
  return at.row ? as(kind, answer(rule, at), kindOf(rule, at)) : as(kind, null, 'null');
}

const valued = ['sum', 'avg', 'min_of', 'max_of'] as const;
const folds = ['some', 'all', 'none', 'count', ...valued] as const;
type Fold = (typeof folds)[number];
const isFold = (operator: string): operator is Fold => folds.some((fold) => fold === operator);

function foldRelated(operator: Fold, args: readonly Json[], here: Here): Answer {
  const { entity, rows } = relatedOf(args[0]!, here);
  const inside = (row: Row): Here => ({ ...here, entity, row });
  const where = valued.some((fold) => fold === operator) ? args[2] : args[1];
  const holds = (row: Row) =>
    where === undefined || as('boolean', answer(where, inside(row)), kindOf(where, inside(row))) === true;
  const kept = rows.filter(holds);
  if (operator === 'some') return kept.length > 0;
  if (operator === 'none') return kept.length === 0;
  if (operator === 'all') return rows.length > 0 && kept.length === rows.length;
  if (operator === 'count') return kept.length;
  const kind = kindOf(args[1]!, { ...here, entity, row: undefined });
  const present = kept.map((row) => answer(args[1]!, inside(row))).filter((value) => value !== null);
  if (operator === 'min_of' || operator === 'max_of') {
    const kinds = [kind];
    const best = extreme({ operator: operator === 'min_of' ? 'min' : 'max', values: present, kinds, here, kind });
    return kind === 'money' && best !== null ? toDecimal(best) : best;
  }
  const total = present.map(toDecimal).reduce((sum, value) => decimalOps.add(sum, value), decimal(0));
  if (operator === 'sum') return kind === 'money' ? total : roundedDouble(decimalOps.toDouble(total));
  if (present.length === 0) return null;
  return kind === 'money'
    ? decimalOps.divide(total, decimal(present.length), 2)
    : roundedDouble(roundedDouble(decimalOps.toDouble(total)) / present.length);
}

interface Operation {
  readonly operator: string;
  readonly values: readonly Answer[];
  readonly kinds: readonly Kind[];
  readonly kind: Kind;
  readonly here: Here;
}

function operate(operation: Operation): Answer {
  const { operator, values, kinds, here } = operation;
  const truth = (index: number): boolean => as('boolean', values[index]!, kinds[index]!) === true;
  const [one = null, other = null] = values;
  const zone = String(here.scope.context['zone']);
  const toDay = (index: number): string | null => {
    const value = values[index]!;
    return value === null ? null : kinds[index] === 'datetime' ? dateOracle.inZone(String(value), zone) : String(value);
  };
  switch (operator) {
    case 'and':
      return values.every((_, index) => truth(index));
    case 'or':
      return values.some((_, index) => truth(index));
    case '!':
      return !truth(0);
    case '!!':
      return truth(0);
    case 'empty':
      return !truth(0);
    case 'if': {
      for (let index = 0; index + 1 < values.length; index += 2)
        if (truth(index)) return as(operation.kind, values[index + 1]!, kinds[index + 1]!);
      return values.length % 2 === 1
        ? as(operation.kind, values.at(-1)!, kinds.at(-1)!)
        : as(operation.kind, null, 'null');
    }
    case '==':
      return isEqual(operation);
    case '!=':
      return !isEqual(operation);
    case '<':
      return compareOrder(operation, (order) => order < 0);
    case '<=':
      return compareOrder(operation, (order) => order <= 0);
    case '>':
      return compareOrder(operation, (order) => order > 0);
    case '>=':
      return compareOrder(operation, (order) => order >= 0);
    case 'in':
      return one !== null && listOf(other).some((item) => item !== null && same(item, one, kinds[0]!));
    case 'has_any':
      return listOf(other).some((item) => listOf(one).includes(item));
    case 'has_all':
      return listOf(other).every((item) => listOf(one).includes(item));
    case 'under': {
      // the world has one tree
      let place = one;
      for (let steps = 0; place !== null && place !== other && steps < 32; steps += 1)
        place = (here.scope.linked?.('account', String(place))?.['parent'] as Answer | undefined) ?? null;
      return place !== null && place === other;
    }
    case 'coalesce': {
      const found = values.find((value) => value !== null) ?? null;
      return as(operation.kind, found, operation.kind);
    }
    case 'min':
    case 'max':
      return extreme(operation);
    case 'contains':
      return one !== null && other !== null && fold(one).includes(fold(other));
    case 'starts_with':
      return one !== null && other !== null && fold(one).startsWith(fold(other));
    case 'ends_with':
      return one !== null && other !== null && fold(one).endsWith(fold(other));
    case 'convert': {
      const at = values[2] === undefined ? String(here.scope.context['today']) : toDay(2);
      if (one === null || at === null) return null;
      const rates = worldRates.filter(({ currency, from }) => currency === other && from <= at);
      const last = rates.toSorted((a, b) => (a.from < b.from ? -1 : 1)).at(-1);
      const rate = other === null || other === 'CNY' ? '1' : last?.rate;
      if (values[2] !== undefined && values[2] === null) return null;
      return rate === undefined ? null : decimalOps.round(decimalOps.multiply(toDecimal(one), decimal(rate)), 2);
    }
    case 'matches':
      return one !== null && looksLike(String(other), Array.from(String(one)));
    case 'cn_amount':
      return one === null ? null : inCapitals(toDecimal(one));
    case 'lower':
      return one === null ? null : fold(one);
    case 'trim':
      return filled(one === null ? null : trim(String(one)));
    case 'len':
      return one === null ? 0 : Array.from(String(one)).length;
    case 'left':
    case 'right': {
      if (one === null || other === null) return null;
      const characters = Array.from(String(one));
      const count = Math.min(characters.length, Math.max(0, Math.trunc(Number(other))));
      return filled(
        (operator === 'left' ? characters.slice(0, count) : characters.slice(characters.length - count)).join(''),
      );
    }
    case 'cat':
      return filled(
        values
          .filter((value) => value !== null)
          .map(written)
          .join(''),
      );
    case 'today':
      return String(here.scope.context['today']);
    case 'now':
      return String(here.scope.context['now']);
    case 'date_of':
      return toDay(0);
    case 'days_between': {
      const [from, to] = [toDay(0), toDay(1)];
      return from === null || to === null ? null : dateOracle.number(to) - dateOracle.number(from);
    }
    case 'workdays_between': {
      const [from, to] = [toDay(0), toDay(1)];
      const calendar = worldCalendars[values[2] === undefined ? 'calendar' : `calendar.${String(values[2])}`];
      return from === null || to === null || !calendar ? null : dateOracle.workdays(from, to, calendar);
    }
    case 'add_days': {
      if (one === null || other === null) return null;
      const days = Math.trunc(Number(other));
      return kinds[0] === 'datetime'
        ? dateOracle.addFullDays(String(one), days)
        : dateOracle.text(dateOracle.number(String(one)) + days);
    }
    case 'add_months': {
      const from = toDay(0);
      return from === null || other === null ? null : dateOracle.addMonths(from, Math.trunc(Number(other)));
    }
    case 'year':
    case 'month':
    case 'day':
    case 'weekday': {
      const from = toDay(0);
      return from === null ? null : dateOracle.part(from, operator);
    }
    case 'start_of': {
      const from = toDay(0);
      return from === null ? null : dateOracle.startOf(from, String(other));
    }
    default:
      return calculate(operation);
  }
}

const isDigit = (character: string | undefined) => character !== undefined && '0123456789'.includes(character);
const isLatin = (character: string) => character.length === 1 && character.toLowerCase() !== character.toUpperCase();

/** The forms the generator asks about, each in plain words. */
function looksLike(pattern: string, characters: readonly string[]): boolean {
  const isAscii = characters.every((character) => character.codePointAt(0)! < 128);
  if (pattern === 'digits') return characters.length > 0 && characters.every(isDigit);
  if (pattern === 'letters') return characters.length > 0 && isAscii && characters.every(isLatin);
  if (pattern === 'letters_digits')
    return characters.length > 0 && isAscii && characters.every((one) => isLatin(one) || isDigit(one));
  if (pattern === 'cn_postcode') return characters.length === 6 && characters.every(isDigit);
  return false;
}

const listOf = (value: Answer): readonly Answer[] => (Array.isArray(value) ? value : []);
const filled = (text: string | null): string | null => (text === '' ? null : text);

/** Character by character, each looked at alone. */
function fold(text: Answer): string {
  return Array.from(String(text), (character) => {
    const lower = Array.from(character.toLowerCase());
    return lower.length === 1 ? lower[0]! : 'i';
  }).join('');
}

function trim(text: string): string {
  const isSpace = (character: string | undefined) =>
    character !== undefined && (/\s/u.test(character) || character === '\u00a0' || character === '\u3000');
  const characters = Array.from(text);
  while (isSpace(characters[0])) characters.shift();
  while (isSpace(characters.at(-1))) characters.pop();
  return characters.join('');
}

const written = (value: Answer): string =>
  typeof value === 'number' || (typeof value === 'object' && value !== null && 'digits' in value)
    ? decimalOps.text(toDecimal(value))
    : String(value);
const isAmount = (kind: Kind): boolean => kind === 'number' || kind === 'money';

function same(one: Answer, other: Answer, kind: Kind): boolean {
  return isAmount(kind) ? decimalOps.compare(toDecimal(one), toDecimal(other)) === 0 : one === other;
}

function isEqual({ values: [one = null, other = null], kinds }: Operation): boolean {
  if (kinds.includes('boolean')) return (one === true) === (other === true);
  const isNothing = (value: Answer) => value === null || (Array.isArray(value) && value.length === 0);
  if (isNothing(one) || isNothing(other)) return isNothing(one) && isNothing(other);
  return same(one, other, kinds.some(isAmount) ? 'number' : 'text');
}

function compareOrder(
  { values: [one = null, other = null], kinds, here }: Operation,
  holds: (order: number) => boolean,
): boolean {
  if (one === null || other === null) return false;
  if (kinds.some(isAmount)) return holds(decimalOps.compare(toDecimal(one), toDecimal(other)));
  if (!kinds.includes('choice')) return holds(one < other ? -1 : one > other ? 1 : 0);
  const options = here.model.entity('deal')!.fields['stage'] as RuleType & { readonly kind: 'choice' };
  const lists = [options.options, ['a', 'b'], ['east', 'west']];
  const list = lists.find((candidate) => candidate.includes(String(one)) && candidate.includes(String(other)))!;
  return holds(list.indexOf(String(one)) - list.indexOf(String(other)));
}

function extreme({ operator, values, kinds, kind }: Operation): Answer {
  const present = values.filter((value) => value !== null);
  const order = (one: Answer, other: Answer): number =>
    kinds.some(isAmount) ? decimalOps.compare(toDecimal(one), toDecimal(other)) : String(one) < String(other) ? -1 : 1;
  const sorted = present.toSorted(order);
  const best = (operator === 'min' ? sorted[0] : sorted.at(-1)) ?? null;
  return best === null ? null : as(kind, best, kind);
}

function calculate({ operator, values, kind }: Operation): Answer {
  if (values.some((value) => value === null)) return null;
  const isMoney = kind === 'money';
  const [one, other] = [values[0]!, values[1]];
  const double = (value: Answer | undefined): number =>
    typeof value === 'number' ? value : roundedDouble(decimalOps.toDouble(toDecimal(value ?? null)));
  if (operator === 'round') return decimalResult(decimalOps.round(toDecimal(one), Number(other ?? 0)), isMoney);
  if (operator === 'abs') return decimalResult(decimalOps.absolute(toDecimal(one)), isMoney);
  if (operator === '-' && values.length === 1)
    return decimalResult(decimalOps.subtract(decimal(0), toDecimal(one)), isMoney);
  if (isMoney) {
    const scale = Number(values[2] ?? 2);
    if (operator === '/') return decimalOps.divide(toDecimal(one), toDecimal(other!), scale);
    const combine = { '+': decimalOps.add, '-': decimalOps.subtract, '*': decimalOps.multiply }[
      operator as '+' | '-' | '*'
    ];
    return values.map(toDecimal).reduce((total, value) => combine(total, value));
  }
  if (operator === '%') return remainder(double(one), double(other));
  if (operator === '/') return double(other) === 0 ? null : roundedDouble(double(one) / double(other));
  const combine = {
    '+': (a: number, b: number) => a + b,
    '-': (a: number, b: number) => a - b,
    '*': (a: number, b: number) => a * b,
  }[operator as '+' | '-' | '*'];
  return values.map(double).reduce((total, value) => roundedDouble(combine(total, value)));
}

const decimalResult = (value: Decimal, isMoney: boolean): Answer => (isMoney ? value : decimalOps.toDouble(value));

function remainder(one: number, other: number): number | null {
  const isWhole = (value: number) => Math.floor(value) === value && Math.abs(value) < 1e15;
  if (!isWhole(one) || !isWhole(other) || other === 0) return null;
  return Number(BigInt(one) % BigInt(other));
}

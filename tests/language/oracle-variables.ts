import type { Json, RuleModel, RuleScope, RuleType } from '../../schemas/src/index.ts';
import { type Decimal, decimal } from './oracle-decimal.ts';

/** What the oracle knows before it answers: which record a name leads to, and which kind of answer a rule has. */
export type Answer = null | boolean | string | number | Decimal | readonly string[];
export type Kind = RuleType['kind'];
export type Row = { readonly [field: string]: unknown };

export interface OracleWorld {
  readonly model: RuleModel;
  readonly scope: RuleScope;
}

export interface Here extends OracleWorld {
  readonly entity: string;
  readonly row: Row | undefined;
}

export const operatorOf = (rule: Json): readonly [string, readonly Json[]] => {
  const [entry] = Object.entries(rule as { [key: string]: Json });
  return [entry![0], Array.isArray(entry![1]) ? entry![1] : [entry![1]!]];
};
export const isOperation = (rule: Json): boolean => typeof rule === 'object' && rule !== null && !Array.isArray(rule);

export function kindOf(rule: Json, here: Here): Kind {
  if (rule === null || rule === '') return 'null';
  if (Array.isArray(rule)) return 'list';
  if (!isOperation(rule)) return typeof rule === 'string' ? 'text' : (typeof rule as 'number' | 'boolean');
  const [operator, args] = operatorOf(rule);
  const kinds = (list: readonly Json[]) => list.map((arg) => kindOf(arg, here));
  switch (operator) {
    case 'var':
      return walk(String(args[0]), here).type.kind;
    case 'if':
      return common(kinds(args.filter((_, index) => index % 2 === 1 || index === args.length - 1)));
    case 'coalesce':
    case 'min':
    case 'max':
    case '+':
    case '-':
      return common(kinds(args));
    case 'convert':
      return 'money';
    case '*':
      return kinds(args).includes('money') ? 'money' : 'number';
    case '/':
      return kindOf(args[0]!, here) === 'money' && kindOf(args[1]!, here) !== 'money' ? 'money' : 'number';
    case 'round':
    case 'abs':
      return kindOf(args[0]!, here) === 'money' ? 'money' : 'number';
    case 'min_of':
    case 'max_of':
      return kindOf(args[1]!, { ...here, ...relatedOf(args[0]!, here), row: undefined });
    case 'sum':
    case 'avg':
      return kindOf(args[1]!, { ...here, ...relatedOf(args[0]!, here), row: undefined }) === 'money'
        ? 'money'
        : 'number';
    case 'len':
    case '%':
    case 'days_between':
    case 'workdays_between':
    case 'year':
    case 'month':
    case 'day':
    case 'weekday':
    case 'count':
      return 'number';
    case 'cat':
    case 'cn_amount':
    case 'lower':
    case 'left':
    case 'right':
    case 'trim':
      return 'text';
    case 'today':
    case 'date_of':
    case 'add_months':
    case 'start_of':
      return 'date';
    case 'now':
      return 'datetime';
    case 'add_days':
      return kindOf(args[0]!, here) === 'datetime' ? 'datetime' : 'date';
    default:
      return 'boolean';
  }
}

/** Nothing and bare texts take on whatever stands beside them. */
function common(kinds: readonly Kind[]): Kind {
  if (kinds.includes('money')) return 'money';
  return kinds.find((kind) => kind !== 'null' && kind !== 'text') ?? kinds.find((kind) => kind !== 'null') ?? 'null';
}

interface Found {
  readonly type: RuleType;
  readonly value: unknown;
}

const ownValue = (row: Row | undefined, field: string): unknown =>
  row && Object.hasOwn(row, field) ? row[field] : undefined;

function walk(path: string, here: Here): Found {
  const { context } = here.model;
  if (path.startsWith('$') && context[path]) return { type: context[path], value: here.scope.context[path] };
  const owner = ownerOf(path.split('.'), here);
  const field = path.split('.').at(-1)!;
  return { type: here.model.entity(owner.entity)!.fields[field]!, value: ownValue(owner.row, field) };
}

function ownerOf(segments: readonly string[], here: Here): { readonly entity: string; readonly row: Row | undefined } {
  let { entity, row } = here;
  let rest = segments.slice(0, -1);
  if (segments[0]!.startsWith('$')) {
    const start = segments.slice(0, 2).join('.');
    const type = here.model.context[start] as RuleType & { readonly kind: 'link' };
    entity = type.to[0]!;
    row = find(here, entity, here.scope.context[start]);
    rest = segments.slice(2, -1);
  }
  for (const segment of rest) {
    const type = here.model.entity(entity)!.fields[segment] as RuleType & { readonly kind: 'link' };
    const id = ownValue(row, segment);
    entity = type.to[0]!;
    row = find(here, entity, id);
  }
  return { entity, row };
}

const find = (here: Here, entity: string, id: unknown): Row | undefined =>
  typeof id === 'string' && id ? here.scope.linked?.(entity, id) : undefined;

export function relatedOf(rule: Json, here: Here): { readonly entity: string; readonly rows: readonly Row[] } {
  const path = String((rule as { readonly var: string }).var);
  const owner = ownerOf(path.split('.'), here);
  const list = here.model.entity(owner.entity)!.related[path.split('.').at(-1)!]!;
  if (list.many === 'ours') {
    const ids = (owner.row?.[list.field] ?? []) as readonly string[];
    const found = ids.map((held) => here.scope.linked?.(list.entity, held));
    return { entity: list.entity, rows: found.filter((row) => row !== undefined) };
  }
  const id = owner.row?.['id'];
  return { entity: list.entity, rows: typeof id === 'string' ? (here.scope.related?.(list, id) ?? []) : [] };
}

/** The rule of a computed field and the record it is about; undefined for fields that hold their values. */
export function computedAt(
  path: string,
  here: Here,
): { readonly rule: Json; readonly kind: Kind; readonly at: Here } | undefined {
  if (path.startsWith('$') && here.model.context[path]) return undefined;
  const owner = ownerOf(path.split('.'), here);
  const field = path.split('.').at(-1)!;
  const { fields, computed = {} } = here.model.entity(owner.entity)!;
  const found = Object.hasOwn(computed, field) ? computed[field] : undefined;
  return found && { rule: found.rule, kind: fields[field]!.kind, at: { ...here, ...owner } };
}

export function readVariable(path: string, here: Here): Answer {
  const { type, value } = walk(path, here);
  if (type.kind === 'boolean') return value === true;
  if (type.kind === 'list' || type.kind === 'links') return (value as readonly string[] | null | undefined) ?? [];
  if (value === null || value === undefined || value === '') return null;
  return type.kind === 'money' ? decimal(value as string) : (value as string | number);
}

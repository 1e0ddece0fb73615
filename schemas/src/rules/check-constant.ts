import type { Json } from '../base/json.ts';
import type { RuleType } from '../base/rule-type.ts';
import type { Label } from '../base/text.ts';
import { dayOfIso, momentOfIso } from './calendar.ts';
import { ruleLimits } from './rule-limits.ts';
import { significant } from './significant.ts';

type Constant = { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly message: Label };

const yes = (value: Json): Constant => ({ ok: true, value });
const no = (zh: string, en: string): Constant => ({ ok: false, message: { zh, en } });
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Reads a JSON scalar (never null) as a constant of the given type. */
const readers = {
  null: () => no('这里只能为空', 'nothing can stand here'),
  data: () => no('这种字段只能判断是否为空', 'of this field a rule can only ask whether it is empty'),
  text: (json) => (typeof json === 'string' ? yes(json === '' ? null : json) : no('应为文本', 'should be text')),
  number: (json) =>
    typeof json === 'number' && Number.isFinite(json) ? yes(significant(json)) : no('应为数字', 'should be a number'),
  money: (json) => {
    if (typeof json === 'number' && Number.isFinite(json)) return yes(String(significant(json)));
    const isDecimal = typeof json === 'string' && /^-?\d{1,20}(\.\d{1,10})?$/.test(json);
    return isDecimal
      ? yes(json)
      : no('应为金额，如 1000 或 "1000.50"', 'should be an amount such as 1000 or "1000.50"');
  },
  boolean: (json) => (typeof json === 'boolean' ? yes(json) : no('应为是或否', 'should be true or false')),
  date: (json) =>
    typeof json === 'string' && dayOfIso(json) !== null
      ? yes(json)
      : no('应为存在的日期，如 "2026-03-07"', 'should be a date that exists, such as "2026-03-07"'),
  datetime: (json) => {
    const moment = typeof json === 'string' ? momentOfIso(json) : null;
    return moment
      ? yes(moment)
      : no('应为日期时间，如 "2026-03-07T01:30:00Z"', 'should be a date and time such as "2026-03-07T01:30:00Z"');
  },
  choice: (json, type) => option(json, type.kind === 'choice' ? type.options : []),
  list: (json, type) => option(json, type.kind === 'list' ? type.options : []),
  link: (json) => id(json),
  links: (json) => id(json),
} as const satisfies Record<RuleType['kind'], (json: Json, type: RuleType) => Constant>;

function option(json: Json, options: readonly string[]): Constant {
  if (typeof json === 'string' && options.includes(json)) return yes(json);
  return no(`没有选项“${shorten(json)}”`, `there is no option “${shorten(json)}”`);
}

function id(json: Json): Constant {
  return typeof json === 'string' && uuid.test(json)
    ? yes(json.toLowerCase())
    : no('应为记录的编号', 'should be the id of a record');
}

const shorten = (json: Json) => (typeof json === 'string' ? json : JSON.stringify(json)).slice(0, 60);

/** One constant of a type; for the list types, one element. Null stays null (false for yes/no). */
export function readConstant(json: Json, type: RuleType): Constant {
  if (json === null) return yes(type.kind === 'boolean' ? false : null);
  if (typeof json === 'string') {
    if (json.length > ruleLimits.text)
      return no(`文本最多 ${ruleLimits.text} 字`, `text can have at most ${ruleLimits.text} characters`);
    // PostgreSQL keeps neither; JavaScript would.
    if (json.includes('\u0000') || /\p{Surrogate}/u.test(json))
      return no('文本含有无效字符', 'the text holds an invalid character');
  }
  if (json === '' && type.kind !== 'boolean') return yes(null);
  return readers[type.kind](json, type);
}

import { type Json, type Label, Problem, type ProblemData } from '@kehuan/schemas';
import type { ErrorObject } from 'ajv';

/** More than a person will read; what is wrong everywhere is wrong in the same way. */
const most = 50;

/** The refusal of what a schema found wrong: one part for each mistake, each with a pointer into what was sent. */
export function schemaProblem(errors: readonly ErrorObject[]): Problem {
  // `if`, `oneOf` and the like only say that one of their parts failed, which has an error of its own.
  const telling = errors.filter(({ keyword }) => !['if', 'oneOf', 'anyOf', 'allOf'].includes(keyword));
  const problems = (telling.length > 0 ? telling : errors).map(describeError);
  return new Problem('request.invalid', { count: problems.length, problems: problems.slice(0, most) });
}

function describeError(error: ErrorObject): ProblemData {
  const { keyword, instancePath, params } = error;
  if (keyword === 'additionalProperties') {
    const key = String(params.additionalProperty);
    return {
      code: 'request.unknown-key',
      path: `${instancePath}/${escapePointer(key)}`,
      params: { key: key.slice(0, 100) },
    };
  }
  if (keyword === 'required') {
    const key = String(params.missingProperty);
    return { code: 'request.missing-key', path: `${instancePath}/${escapePointer(key)}`, params: { key } };
  }
  const about = { path: instancePath, params: { key: nameOf(instancePath), expected: expectation(error) } };
  return { code: keyword === 'type' ? 'request.wrong-type' : 'request.wrong-value', ...about };
}

/** What people would call the place: its last key, or the number of the item. */
function nameOf(path: string): Json | Label {
  const last = path.split('/').at(-1) ?? '';
  if (last === '') return { zh: '请求内容', en: 'the request' };
  if (/^\d+$/.test(last)) return { zh: `第 ${Number(last) + 1} 项`, en: `item ${Number(last) + 1}` };
  return last.replaceAll('~1', '/').replaceAll('~0', '~');
}

const typeNames: { readonly [type: string]: Label } = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  integer: { zh: '整数', en: 'a whole number' },
  boolean: { zh: '是或否（true、false）', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '对象（{…}）', en: 'an object ({…})' },
  null: { zh: '空（null）', en: 'empty (null)' },
};

/** By keyword of JSON Schema; only those our schemas use say more than that the value is wrong. */
const expectations: { readonly [keyword: string]: (params: ErrorObject['params']) => Label } = {
  type: ({ type }) =>
    joinLabels([type].flat().map((one) => typeNames[String(one)] ?? { zh: String(one), en: String(one) })),
  enum: ({ allowedValues }) => anyOf([allowedValues].flat()),
  const: ({ allowedValue }) => anyOf([allowedValue]),
  discriminator: ({ tag }) => ({ zh: `已知的 ${tag}`, en: `a known ${tag}` }),
  pattern: ({ pattern }) => ({ zh: `符合 ${pattern}`, en: `of the form ${pattern}` }),
  minLength: ({ limit }) => ({ zh: `至少 ${limit} 个字`, en: `at least ${limit} characters` }),
  maxLength: ({ limit }) => ({ zh: `最多 ${limit} 个字`, en: `at most ${limit} characters` }),
  minItems: ({ limit }) => ({ zh: `至少 ${limit} 项`, en: `at least ${limit} items` }),
  maxItems: ({ limit }) => ({ zh: `最多 ${limit} 项`, en: `at most ${limit} items` }),
  minProperties: ({ limit }) => ({ zh: `至少 ${limit} 项`, en: `at least ${limit} entries` }),
  minimum: ({ limit }) => ({ zh: `不小于 ${limit}`, en: `${limit} or more` }),
  maximum: ({ limit }) => ({ zh: `不大于 ${limit}`, en: `${limit} or less` }),
};

function expectation({ keyword, params }: ErrorObject): Label {
  return expectations[keyword]?.(params) ?? { zh: `合乎要求（${keyword}）`, en: `valid (${keyword})` };
}

function anyOf(values: readonly unknown[]): Label {
  return joinLabels(values.map((value) => ({ zh: String(value), en: String(value) })));
}

function joinLabels(labels: readonly Label[]): Label {
  return {
    zh: labels.map(({ zh }) => zh).join('、'),
    en: labels.map(({ en }) => en).join(labels.length === 2 ? ' or ' : ', '),
  };
}

function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

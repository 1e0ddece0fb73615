import type { ProblemData } from '../base/problem.ts';
import { type Label, text } from '../base/text.ts';
import { validate } from './generated/app-validator.js';
import { pointer } from './pointer.ts';

/** An Ajv error, as far as it is used here. */
interface ShapeError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: { readonly [name: string]: unknown };
}

// the generated code carries its last errors on the function, which plain JavaScript cannot declare
const validator = validate as unknown as ((app: unknown) => boolean) & {
  readonly errors?: readonly ShapeError[] | null;
};

/** More than anybody reads; a file that is no app at all can break every line. */
const most = 200;

/**
 * Whether the JSON has the shape of an app at all: known properties with values of the right type. Everything that looks into an
 * app relies on this having passed. Runs without eval; never throws.
 */
export function shapeProblems(app: unknown): readonly ProblemData[] {
  const errors = validator(app) ? [] : (validator.errors ?? []);
  const problems = errors.filter(({ keyword }) => keyword !== 'propertyNames').map(toProblem);
  return [...problems, ...textProblems(app)].slice(0, most);
}

export function definitionProblem(path: string, message: Label): ProblemData {
  return { code: 'definition.invalid', path, params: { message } };
}

function toProblem({ instancePath, keyword, params }: ShapeError): ProblemData {
  const { missingProperty, additionalProperty } = params;
  const inner = missingProperty ?? additionalProperty;
  const path = typeof inner === 'string' ? instancePath + pointer(inner) : instancePath;
  const sentence = sentences[keyword];
  return definitionProblem(path, sentence ? sentence(params) : { zh: '内容不对', en: 'This is not valid' });
}

const typeNames: { readonly [type: string]: Label } = {
  object: { zh: '一组设置', en: 'an object' },
  array: { zh: '列表', en: 'a list' },
  string: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  integer: { zh: '整数', en: 'a whole number' },
  boolean: { zh: '是或否', en: 'true or false' },
};

const sentences: { readonly [keyword: string]: (params: ShapeError['params']) => Label } = {
  required: ({ missingProperty }) => both(`缺少“${shown(missingProperty)}”`, `“${shown(missingProperty)}” is missing`),
  additionalProperties: ({ additionalProperty }) =>
    both(`不认识的设置“${shown(additionalProperty)}”`, `“${shown(additionalProperty)}” is not a known setting`),
  type: ({ type }) => {
    const name = typeNames[String(type)];
    return both(`应为${text(name, 'zh')}`, `This should be ${text(name, 'en')}`);
  },
  enum: ({ allowedValues }) => oneOf(allowedValues),
  const: ({ allowedValue }) => oneOf([allowedValue]),
  discriminator: ({ tag, tagValue }) =>
    both(`“${shown(tag)}”不能是“${shown(tagValue)}”`, `“${shown(tag)}” cannot be “${shown(tagValue)}”`),
  pattern: ({ pattern }) =>
    String(pattern).startsWith('^[a-z][a-z0-9_]*')
      ? both(
          '只能用小写字母、数字和下划线，以字母开头',
          'Use lower-case letters, digits and underscores, starting with a letter',
        )
      : both('格式不对', 'This has the wrong form'),
  maxLength: ({ limit }) => both(`最多 ${shown(limit)} 个字`, `At most ${shown(limit)} characters`),
  minItems: ({ limit }) => both(`至少要有 ${shown(limit)} 项`, `At least ${shown(limit)} needed`),
  maxItems: ({ limit }) => both(`最多 ${shown(limit)} 项`, `At most ${shown(limit)} allowed`),
  minProperties: () => both('请填写名称', 'A text is needed'),
  maxProperties: ({ limit }) => both(`最多 ${shown(limit)} 项`, `At most ${shown(limit)} allowed`),
  minimum: ({ limit }) => both(`不能小于 ${shown(limit)}`, `This cannot be less than ${shown(limit)}`),
  maximum: ({ limit }) => both(`不能大于 ${shown(limit)}`, `This cannot be more than ${shown(limit)}`),
};

const both = (zh: string, en: string): Label => ({ zh, en });

function oneOf(values: unknown): Label {
  const list = (Array.isArray(values) ? values : []).map(shown).join(', ');
  return both(`应为其中之一：${list}`, `This should be one of: ${list}`);
}

function shown(value: unknown): string {
  return (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, 60);
}

/** Far more than any rule may have, and little enough for everything that walks through an app. */
const deepest = 150;

interface Visit {
  readonly value: unknown;
  readonly depth: number;
  readonly key: string;
  readonly parent?: Visit;
}

/** What PostgreSQL cannot keep: U+0000, half of a surrogate pair, JSON without end. Looked for without recursion. */
function textProblems(app: unknown): readonly ProblemData[] {
  const problems: ProblemData[] = [];
  const open: Visit[] = [{ value: app, depth: 0, key: '' }];
  for (let next = open.pop(); next && problems.length < most; next = open.pop()) {
    const { value, depth } = next;
    if (typeof value === 'string' && !isStorable(value)) problems.push(unstorable(next));
    if (typeof value !== 'object' || value === null) continue;
    if (depth === deepest) {
      problems.push(definitionProblem(pathOf(next), both('嵌套太深', 'This is nested too deeply')));
      continue;
    }
    for (const [key, child] of Object.entries(value)) {
      if (!isStorable(key)) problems.push(unstorable(next));
      if (typeof child === 'string' || typeof child === 'object') {
        open.push({ value: child, depth: depth + 1, key, parent: next });
      }
    }
  }
  return problems;
}

function isStorable(value: string): boolean {
  // pairs of surrogates are fine, so the exact look is for texts that have any
  return !suspicious.test(value) || !(value.includes('\u0000') || /\p{Surrogate}/u.test(value));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for
const suspicious = /[\u0000\ud800-\udfff]/;

function pathOf(visit: Visit): string {
  const keys: string[] = [];
  for (let here = visit; here.parent; here = here.parent) keys.unshift(here.key);
  return pointer(...keys);
}

const unstorable = (visit: Visit) =>
  definitionProblem(pathOf(visit), both('文字里有不能保存的字符', 'The text holds characters that cannot be kept'));

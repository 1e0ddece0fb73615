import type { Json } from '../base/json.ts';
import type { Rule } from '../base/rule.ts';
import { type Label, type Language, text } from '../base/text.ts';
import type { ChoiceOption } from '../field-types/choice.ts';
import { isOperator, operators } from '../rules/operators.ts';
import { type App, objectOf } from './app.ts';
import type { ObjectDefinition } from './object.ts';
import { fieldOf, type ObjectField } from './object-fields.ts';

interface Reading {
  readonly app: App;
  /** what variables without `$` are about */
  readonly object: ObjectDefinition | undefined;
  readonly language: Language;
  readonly depth: number;
}

/** A rule as a plain sentence, with fields and options by their labels: 需求紧迫度 是 1 个月内、3 个月内 之一. Any JSON gives some text. */
export function ruleSentence(rule: Rule, about: { readonly app: App; readonly object?: string }): Label {
  const object = about.object === undefined ? undefined : objectOf(about.app, about.object);
  const read = (language: Language) => sentence(rule, { app: about.app, object, language, depth: 0 }, undefined);
  return { zh: read('zh'), en: read('en') };
}

const deepest = 40;

function sentence(rule: Json, reading: Reading, options: readonly ChoiceOption[] | undefined): string {
  const { language } = reading;
  if (Array.isArray(rule)) {
    return rule.map((item) => sentence(item, reading, options)).join(language === 'zh' ? '、' : ', ');
  }
  if (typeof rule !== 'object' || rule === null) return constant(rule, language, options);
  const [key = '', given = null] = Object.entries(rule)[0] ?? [];
  if (key === 'var') return variable(String(given), reading);
  if (!isOperator(key) || reading.depth === deepest) return '…';
  const args: readonly Json[] = Array.isArray(given) ? given : [given];
  const inside = { ...reading, depth: reading.depth + 1 };
  const range = key === 'and' ? rangeOf(args) : undefined;
  if (range) {
    const field = fieldAt(range[0], reading);
    const [value, least, most] = range.map((part) => sentence(part, inside, field ? optionsOf(field) : undefined));
    return language === 'zh' ? `${value} 在 ${least} 到 ${most} 之间` : `${value} is between ${least} and ${most}`;
  }
  const related = operators[key].group === 'related' ? relatedObject(args[0], reading) : undefined;
  const offered = args.flatMap((arg) => fieldAt(arg, reading) ?? []).flatMap(optionsOf);
  const parts = args.map((arg, index) => {
    const place = related && index > 0 ? { ...inside, object: related } : inside;
    return bracket(arg, language, sentence(arg, place, offered.length > 0 ? offered : undefined));
  });
  return fill(text(operators[key].sentence, language), parts, language);
}

/** At least this and at most that of one value: between the two. */
function rangeOf(args: readonly Json[]): readonly [Json, Json, Json] | undefined {
  const [least, most] = [partsOf(args[0], '>='), partsOf(args[1], '<=')];
  const isOne = args.length === 2 && least && most && JSON.stringify(least[0]) === JSON.stringify(most[0]);
  return isOne ? [least[0]!, least[1]!, most[1]!] : undefined;
}

function partsOf(rule: Json | undefined, operator: '>=' | '<='): readonly Json[] | undefined {
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule)) return undefined;
  const [[key, parts] = ['', null]] = Object.entries(rule);
  return key === operator && Array.isArray(parts) && parts.length === 2 ? parts : undefined;
}

function fill(template: string, parts: readonly string[], language: Language): string {
  const all = parts.join(language === 'zh' ? '，' : ', ');
  return template.replace(/\{(\d|\*)\}/g, (_, place: string) => (place === '*' ? all : (parts[Number(place)] ?? '…')));
}

/** Conditions inside others stand in brackets. */
function bracket(arg: Json, language: Language, shown: string): string {
  const isLogic = typeof arg === 'object' && arg !== null && ('and' in arg || 'or' in arg || '!' in arg);
  if (!isLogic) return shown;
  return language === 'zh' ? `（${shown}）` : `(${shown})`;
}

function constant(value: Json, language: Language, options: readonly ChoiceOption[] | undefined): string {
  if (value === null) return language === 'zh' ? '空' : 'nothing';
  if (value === true) return language === 'zh' ? '是' : 'yes';
  if (value === false) return language === 'zh' ? '否' : 'no';
  const option = options?.find(({ key }) => key === value);
  return option ? text(option.label, language) : String(value);
}

const contexts: { readonly [path: string]: Label } = {
  '$user.id': { zh: '当前用户', en: 'the current user' },
  '$user.name': { zh: '当前用户的姓名', en: 'the name of the current user' },
};

function variable(path: string, reading: Reading): string {
  const { app, language } = reading;
  const known = contexts[path];
  if (known) return text(known, language);
  const labels: string[] = [];
  let here = reading.object;
  for (const segment of path.split('.')) {
    const field = here && fieldOf(here, segment);
    labels.push(field ? text(field.label, language) : (relatedLabel(app, segment, language) ?? segment));
    here = field?.type === 'link' ? objectOf(app, field.options.to[0] ?? '') : undefined;
  }
  return language === 'zh' ? labels.join('的') : labels.join(' › ');
}

function relatedLabel(app: App, name: string, language: Language): string | undefined {
  const object = objectOf(app, name.split('__')[0] ?? '');
  return object && name.includes('__') ? text(object.label, language) : undefined;
}

function relatedObject(arg: Json | undefined, { app }: Reading): ObjectDefinition | undefined {
  const path = variablePath(arg);
  return path === undefined ? undefined : objectOf(app, path.split('.').at(-1)?.split('__')[0] ?? '');
}

function variablePath(arg: Json | undefined): string | undefined {
  const given = typeof arg === 'object' && arg !== null && 'var' in arg ? arg.var : undefined;
  return typeof given === 'string' ? given : undefined;
}

/** The own field an argument names, for showing the options beside it by their labels. */
function fieldAt(arg: Json, { object }: Reading): ObjectField | undefined {
  const path = variablePath(arg);
  return object && path !== undefined ? fieldOf(object, path) : undefined;
}

function optionsOf(field: ObjectField): readonly ChoiceOption[] {
  return field.type === 'choice' ? field.options.options : [];
}

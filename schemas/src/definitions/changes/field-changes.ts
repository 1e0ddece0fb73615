import type { Rule } from '../../base/rule.ts';
import { type Label, type Language, text } from '../../base/text.ts';
import type { ChoiceOption } from '../../field-types/choice.ts';
import { type Field, fieldTypeOf } from '../../field-types/field.ts';
import { type App, objectOf } from '../app.ts';
import { both, quote } from '../part.ts';
import type { Change } from '../review.ts';
import { ruleSentence } from '../rule-sentence.ts';
import {
  aspect,
  change,
  isReordered,
  isSame,
  match,
  otherwise,
  type Pair,
  renamed,
  type Subject,
  without,
} from './difference.ts';

export interface FieldPlace {
  readonly apps: Pair<App>;
  readonly subject: Subject;
}

/** Everything that differs in one field that is in both apps. */
export function fieldChanges({ apps, subject }: FieldPlace, fields: Pair<Field>): readonly Change[] {
  const place = { apps, subject };
  return [
    ...renamed(subject, fields),
    ...retyped(place, fields),
    ...ruleChanges(place, fields),
    ...flagChanges(subject, fields),
    ...optionChanges(subject, fields),
    ...otherwise(subject, fields.after, { before: restOf(fields.before), after: restOf(fields.after) }),
  ];
}

const told = ['key', 'label', 'type', 'options', 'required', 'visible', 'readonly', 'default', 'unique', 'searchable'];

/** What is left once type, rules, flags and options have been told. The options' own settings are told one by one. */
function restOf(field: Field): object {
  return without(field, told);
}

/** 文字, 金额, 多选, 关联“客户”: the word for what a field holds. */
export function kindName(field: Field, app: App): Label {
  if (field.type === 'link') {
    const names = (language: Language) =>
      field.options.to
        .map((key) => quote(objectOf(app, key)?.label ?? key, language))
        .join(language === 'zh' ? '、' : ', ');
    return both((language) => (language === 'zh' ? `关联${names(language)}` : `link to ${names(language)}`));
  }
  const leaf = fieldTypeOf(field);
  const preset = leaf.presets.find(({ options }) => isSameKind(options, field.options));
  return preset?.label ?? leaf.label;
}

/** Presets differ in these; the rest of the options are settings. */
function isSameKind(preset: unknown, options: Field['options']): boolean {
  const marks = (value: object) =>
    ['format', 'precision', 'multiple', 'many'].map(
      (key) => Object.entries(value).find(([name]) => name === key)?.[1] || undefined,
    );
  return isSame(marks(Object(preset)), marks(options));
}

function isRetyped({ before, after }: Pair<Field>): boolean {
  if (before.type !== after.type) return true;
  if (before.type === 'link' && after.type === 'link')
    return (
      Boolean(before.options.many) !== Boolean(after.options.many) ||
      !isSame([...before.options.to].sort(), [...after.options.to].sort())
    );
  return !isSameKind(before.options, after.options);
}

function retyped({ apps, subject }: FieldPlace, { before, after }: Pair<Field>): readonly Change[] {
  if (!isRetyped({ before, after })) return [];
  const kinds = { before: kindName(before, apps.before), after: kindName(after, apps.after) };
  const sentence = both((language) => {
    const [from, to] = [text(kinds.before, language), text(kinds.after, language)];
    return language === 'zh'
      ? `${quote(after.label, language)}：${from} → ${to}`
      : `${quote(after.label, language)}: ${from} → ${to}`;
  });
  return [change('changed', aspect(subject, 'type'), { sentence, before, after })];
}

interface RuleWords {
  /** the rule is new or another; {name} and {rule} */
  readonly now: Label;
  /** there is none any more, or it is always false (true for `visible`) */
  readonly no: Label;
  readonly always?: Label;
}

const ruleWords = {
  required: {
    now: { zh: '{name}在{rule}时必填', en: '{name} is required when {rule}' },
    no: { zh: '{name}不再必填', en: '{name} is no longer required' },
    always: { zh: '{name}改为必填', en: '{name} is now required' },
  },
  visible: {
    now: { zh: '{name}只在{rule}时显示', en: '{name} shows only when {rule}' },
    no: { zh: '{name}一直显示', en: '{name} always shows' },
  },
  readonly: {
    now: { zh: '{name}在{rule}时只读', en: '{name} is read-only when {rule}' },
    no: { zh: '{name}不再只读', en: '{name} is no longer read-only' },
    always: { zh: '{name}改为只读', en: '{name} is now read-only' },
  },
  default: {
    now: { zh: '{name}的默认值：{rule}', en: '{name} starts as {rule}' },
    no: { zh: '{name}不再有默认值', en: '{name} has no default any more' },
  },
} as const satisfies { readonly [aspect: string]: RuleWords };

function ruleChanges({ apps, subject }: FieldPlace, { before, after }: Pair<Field>): readonly Change[] {
  return (['required', 'visible', 'readonly', 'default'] as const).flatMap((key) => {
    if (isSame(before[key], after[key])) return [];
    const sentence = ruleChange(ruleWords[key], after.label, {
      rule: after[key],
      app: apps.after,
      object: subject.object,
    });
    return [change('changed', aspect(subject, key), { sentence, before: before[key], after: after[key] })];
  });
}

function ruleChange(
  words: RuleWords,
  label: Label,
  { rule, app, object }: { readonly rule: Rule | undefined; readonly app: App; readonly object: string | undefined },
): Label {
  const isNone = rule === undefined || rule === null || (words.always ? rule === false : false);
  const isAlways = words.always !== undefined && rule === true;
  const template = isNone ? words.no : isAlways ? words.always : words.now;
  const shown = ruleSentence(rule ?? null, { app, ...(object === undefined ? {} : { object }) });
  return both((language) =>
    text(template, language)
      .replace('{name}', () => quote(label, language))
      .replace('{rule}', () => text(shown, language)),
  );
}

const flagWords = {
  unique: [
    { zh: '改为不能重复', en: 'must be unique now' },
    { zh: '可以重复了', en: 'need not be unique any more' },
  ],
  searchable: [
    { zh: '可以搜索到了', en: 'is found by search now' },
    { zh: '不再能搜索到', en: 'is no longer found by search' },
  ],
} as const;

function flagChanges(subject: Subject, { before, after }: Pair<Field>): readonly Change[] {
  return (['unique', 'searchable'] as const).flatMap((key) => {
    if (isSame(before[key], after[key])) return [];
    const words = flagWords[key][after[key] ? 0 : 1];
    const sentence = both((language) =>
      language === 'zh' ? `${quote(after.label, language)}${words.zh}` : `${quote(after.label, language)} ${words.en}`,
    );
    return [change('changed', aspect(subject, key), { sentence, before: before[key], after: after[key] })];
  });
}

/** Settings of the type: what a choice offers, one by one; the others by the titles their settings panel shows. */
function optionChanges(subject: Subject, { before, after }: Pair<Field>): readonly Change[] {
  if (isRetyped({ before, after })) return [];
  const choices =
    before.type === 'choice' && after.type === 'choice'
      ? choiceChanges(subject, after.label, { before: before.options.options, after: after.options.options })
      : [];
  const old = new Map<string, unknown>(Object.entries(before.options));
  const now = new Map<string, unknown>(Object.entries(after.options));
  const keys = [...new Set([...old.keys(), ...now.keys()])].filter((key) => key !== 'options');
  const settings = keys.flatMap((key) => {
    if (isSame(old.get(key), now.get(key))) return [];
    const sentence = settingSentence(after, key, { before: old.get(key), after: now.get(key) });
    return [
      change('changed', aspect(subject, 'options', key), { sentence, before: old.get(key), after: now.get(key) }),
    ];
  });
  return [...choices, ...settings];
}

interface Setting {
  readonly title?: Label;
  readonly enumLabels?: { readonly [value: string]: Label };
}

function settingSentence(field: Field, key: string, { before, after }: Pair<unknown>): Label {
  // every options schema is an object schema with properties
  const { properties } = fieldTypeOf(field).options as { readonly properties: { readonly [key: string]: Setting } };
  const setting = properties[key];
  const show = (value: unknown, language: Language): string => {
    const named = setting?.enumLabels?.[String(value)];
    if (named) return text(named, language);
    if (typeof value === 'string' || typeof value === 'number') return String(value);
    if (typeof value === 'boolean') return language === 'zh' ? (value ? '是' : '否') : value ? 'yes' : 'no';
    return language === 'zh' ? '无' : 'none';
  };
  return both((language) => {
    const title = setting?.title ? text(setting.title, language) : key;
    const [from, to] = [show(before, language), show(after, language)];
    const name = quote(field.label, language);
    return language === 'zh' ? `${name}的${title}：${from} → ${to}` : `${name}, ${title}: ${from} → ${to}`;
  });
}

function choiceChanges(subject: Subject, label: Label, options: Pair<readonly ChoiceOption[]>): readonly Change[] {
  const { added, removed, kept } = match(options.before, options.after);
  const about = (option: ChoiceOption): Subject => ({ ...aspect(subject, option.key), noun: 'option' });
  const tell = (option: ChoiceOption, zh: string, en: string): Label =>
    both((language) => {
      const [field, name] = [quote(label, language), quote(option.label, language)];
      return (language === 'zh' ? zh : en).replace('{field}', () => field).replace('{option}', () => name);
    });
  const list: Change[] = [];
  for (const option of added) {
    const sentence = tell(option, '{field}加上选项{option}', '{field} gets the option {option}');
    list.push(change('added', about(option), { sentence, after: option }));
  }
  for (const option of removed) {
    const sentence = tell(option, '{field}去掉选项{option}', '{field} loses the option {option}');
    list.push(change('removed', about(option), { sentence, before: option }));
  }
  for (const pair of kept) {
    list.push(...renamed(about(pair.after), pair));
    const details = { before: pair.before, after: pair.after };
    if (Boolean(pair.before.retired) !== Boolean(pair.after.retired)) {
      const sentence = pair.after.retired
        ? tell(pair.after, '{field}的选项{option}停用', '{field}: the option {option} is no longer offered')
        : tell(pair.after, '{field}的选项{option}重新启用', '{field}: the option {option} is offered again');
      list.push(change('changed', aspect(about(pair.after), 'retired'), { sentence, ...details }));
    }
    list.push(...otherwise(about(pair.after), pair.after, rests(pair)));
  }
  if (isReordered(keysOf(options.before), keysOf(options.after))) {
    const sentence = both((language) =>
      language === 'zh'
        ? `${quote(label, language)}的选项换了顺序`
        : `${quote(label, language)}: options in another order`,
    );
    list.push(change('changed', aspect(subject, 'options', 'order'), { sentence }));
  }
  return list;
}

const keysOf = (options: readonly ChoiceOption[]) => options.map(({ key }) => key);

function rests({ before, after }: Pair<ChoiceOption>): Pair<unknown> {
  const rest = (option: ChoiceOption) => without({ ...option, retired: undefined }, ['label', 'retired']);
  return { before: rest(before), after: rest(after) };
}

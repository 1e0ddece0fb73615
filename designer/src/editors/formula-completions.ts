import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import {
  type App,
  entityAt,
  type FormulaNames,
  fieldOf,
  follow,
  type Language,
  objectOf,
  type RuleModel,
  type RuleType,
  text,
} from '@kehuan/schemas';
import { formulaFunctions } from './formula-help.ts';

/** What a formula may name where it stands. */
export interface FormulaSurroundings {
  readonly app: App;
  readonly model: RuleModel;
  readonly names: FormulaNames;
  readonly language: Language;
}

const bare = /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u;
const written = (label: string): string => (bare.test(label) ? label : `「${label}」`);

const kinds: { readonly [K in RuleType['kind']]: { readonly zh: string; readonly en: string } } = {
  text: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'number' },
  money: { zh: '金额', en: 'money' },
  boolean: { zh: '是/否', en: 'yes/no' },
  date: { zh: '日期', en: 'date' },
  datetime: { zh: '日期时间', en: 'date and time' },
  choice: { zh: '选项', en: 'option' },
  list: { zh: '多选', en: 'options' },
  link: { zh: '关联', en: 'link' },
  links: { zh: '多个关联', en: 'links' },
  data: { zh: '内容', en: 'content' },
  null: { zh: '', en: '' },
};

/** Offers fields, related lists, functions with their help, options of a choice field, and people as they stand in rules. */
export function completeFormula(surroundings: () => FormulaSurroundings) {
  return (context: CompletionContext): CompletionResult | null => {
    const here = surroundings();
    const before = context.state.sliceDoc(0, context.pos);
    const option = optionsAt(before, here);
    if (option) return option;
    if (/["“][^"”]*$/.test(lastLine(before)) && isInText(before)) return null;
    const path = /[\p{L}\p{M}\p{N}_$.「」]*$/u.exec(before)?.[0] ?? '';
    if (path === '' && !context.explicit) return null;
    if (/^\d/.test(path)) return null;
    const entity = entityAt(before.slice(0, before.length - path.length), here.names);
    const parts = path.split('.');
    const last = parts.pop() ?? '';
    const owner = follow(here.names, entity, parts.map(plain));
    const from = context.pos - last.length;
    const fields = owner === null ? [] : fieldsIn(owner, here);
    const options = parts.length === 0 ? [...fields, ...functionsOf(here.language), ...variablesOf(here)] : fields;
    return options.length === 0 ? null : { from, options, validFor: /^[\p{L}\p{M}\p{N}_$「」]*$/u };
  };
}

const plain = (segment: string): string => segment.replace(/^「|」$/g, '');
const lastLine = (before: string): string => before.slice(before.lastIndexOf('\n') + 1);
const isInText = (before: string): boolean => (before.replace(/\\./g, '').match(/"/g)?.length ?? 0) % 2 === 1;

function fieldsIn(entity: string, { model, names, language }: FormulaSurroundings): readonly Completion[] {
  const about = model.entity(entity);
  if (!about) return [];
  const field = (key: string, detail: string, boost: number): Completion => {
    const label = names.labelOf(entity, key);
    const apply = label === undefined ? key : written(label);
    // the key can be typed as well: it stands behind the label
    return {
      label: label ?? key,
      apply,
      detail: label === undefined ? detail : `${detail} ${key}`,
      type: 'variable',
      boost,
    };
  };
  return [
    ...Object.entries(about.fields)
      .filter(([key, { kind }]) => key !== 'id' && kind !== 'null')
      .map(([key, { kind }]) => field(key, kinds[kind][language], 3)),
    ...Object.keys(about.related)
      .filter((name) => !Object.hasOwn(about.fields, name))
      .map((name) => field(name, language === 'zh' ? '相关记录' : 'related records', 1)),
  ];
}

const functionsOf = (language: Language): readonly Completion[] =>
  formulaFunctions.map(({ name, label, signature, help, hasArguments }) => ({
    label: name,
    detail: `${text(signature, language)} ${text(label, language)}`,
    info: text(help, language),
    type: 'function',
    apply: (view, _, from, to) => {
      const insert = `${name}()`;
      const cursor = from + insert.length - (hasArguments ? 1 : 0);
      view.dispatch({ changes: { from, to, insert }, selection: { anchor: cursor } });
    },
  }));

const variablesOf = ({ model, language }: FormulaSurroundings): readonly Completion[] =>
  Object.entries(model.context).map(([path, { kind }]) => ({
    label: path,
    detail: kinds[kind][language],
    type: 'constant',
    boost: -1,
  }));

/** After `stage = ` and inside `stage in [`: the options by their labels. */
function optionsAt(before: string, here: FormulaSurroundings): CompletionResult | null {
  const found =
    /([\p{L}\p{M}\p{N}_$.「」]+)\s*(?:(?:!=|<=|>=|=|<|>)|in\s*\[(?:\s*"[^"]*"\s*,)*)\s*("?)([^"\s,()\]]*)$/u.exec(
      before,
    );
  if (!found) return null;
  const [, path = '', quote = '', typed = ''] = found;
  const pathStart = before.length - found[0].length;
  const parts = path.split('.').map(plain);
  const last = parts.pop() ?? '';
  const owner = follow(here.names, entityAt(before.slice(0, pathStart), here.names), parts);
  const key = owner === null ? undefined : here.names.keyOf(owner, last);
  const options = owner === null || key === undefined ? undefined : choicesOf(owner, key, here);
  if (!options) return null;
  return {
    from: before.length - typed.length - quote.length,
    options: options.map((option) => ({
      label: `"${option.key}"`,
      displayLabel: option.label,
      detail: option.key,
      type: 'enum',
    })),
    filter: typed !== '',
  };
}

function choicesOf(
  entity: string,
  key: string,
  { app, model, language }: FormulaSurroundings,
): readonly { readonly key: string; readonly label: string }[] | undefined {
  const type = model.entity(entity)?.fields[key];
  if (type?.kind !== 'choice' && type?.kind !== 'list') return undefined;
  const object = objectOf(app, entity);
  const field = object && fieldOf(object, key);
  // options of a choice field have labels, those of a behaviour's field too
  const known = field?.type === 'choice' ? field.options.options : [];
  return type.options.map((option) => ({
    key: option,
    label: text(known.find((one) => one.key === option)?.label, language) || option,
  }));
}

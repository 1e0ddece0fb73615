import {
  type App,
  checkRule,
  fieldOf,
  type Json,
  type Label,
  objectOf,
  type Rule,
  type RuleModel,
  type ViewSettings,
  viewTypes,
} from '@kehuan/schemas';
import { pruneOptions } from './grants-prune-options.ts';

/** A saved view as somebody may see it. */
export interface PrunedSettings {
  readonly settings: ViewSettings;
  /** something was left out */
  readonly isNarrowed: boolean;
}

/** Whether a field path of an object exists in a model. */
const knows = (model: RuleModel, object: string, path: string): boolean =>
  checkRule({ empty: [{ var: path }] }, { model, entity: object }).ok;

/**
 * A saved view without what does not exist in the model: deleted fields, and with the model of a reader what is hidden from them. Of a filter
 * whose parts must all hold the other parts stay; what is read is decided by the reader's own rights anyway.
 */
export function pruneViewSettings(settings: ViewSettings, object: string, model: RuleModel): PrunedSettings {
  const { filter, sort, options: given } = settings;
  const sees = (path: string) => knows(model, object, path);
  const pruned = pruneOptions(viewTypes[settings.type].options, given, sees);
  const options = (pruned ?? given) as ViewSettings['options'];
  const kept = pruneFilter(filter, (rule) => checkRule(rule, { model, entity: object }).ok);
  const order = sort?.filter(({ field }) => sees(field));
  const { filter: _, sort: __, ...rest } = settings;
  const result = {
    ...rest,
    options,
    ...(kept === undefined ? {} : { filter: kept }),
    ...(order && order.length > 0 ? { sort: order } : {}),
    // type and options stay the pair they were
  } as ViewSettings;
  return { settings: result, isNarrowed: JSON.stringify(result) !== JSON.stringify(settings) };
}

function pruneFilter(rule: Rule | undefined, isReadable: (rule: Rule) => boolean): Rule | undefined {
  if (rule === undefined || isReadable(rule)) return rule;
  if (typeof rule !== 'object' || rule === null || !('and' in rule) || !Array.isArray(rule.and)) return undefined;
  const parts = (rule.and as readonly Rule[]).filter(isReadable);
  return parts.length > 1 ? { and: parts } : parts[0];
}

/** How the fields a view speaks about are called now, by path. */
export function namesIn(app: App, object: string, settings: ViewSettings): { readonly [path: string]: Label } {
  const names: Record<string, Label> = {};
  for (const text of textsIn([settings.options, settings.sort ?? [], settings.filter ?? null])) {
    const label = labelOf(app, object, text);
    if (label) names[text] = label;
  }
  return names;
}

function* textsIn(value: Json): Generator<string, void> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) yield* textsIn(part);
}

function labelOf(app: App, object: string, path: string): Label | undefined {
  let here = objectOf(app, object);
  const labels: Label[] = [];
  for (const segment of path.split('.')) {
    const field = here && fieldOf(here, segment);
    if (!field) return undefined;
    labels.push(field.label);
    here = field.type === 'link' ? objectOf(app, field.options.to[0] ?? '') : undefined;
  }
  const join = (language: 'zh' | 'en') => labels.map((label) => label[language] ?? label.zh ?? label.en).join(' › ');
  return { zh: join('zh'), en: join('en') };
}

/** The names of those fields that are deleted since: paths that the whole app no longer knows. */
export function goneFrom(
  names: { readonly [path: string]: Label },
  object: string,
  model: RuleModel,
): readonly Label[] {
  return Object.entries(names).flatMap(([path, label]) => (knows(model, object, path) ? [] : [label]));
}

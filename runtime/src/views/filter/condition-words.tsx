import {
  type App,
  type Field,
  fieldTypeOf,
  type Json,
  type ObjectDefinition,
  type References,
  ruleSentence,
} from '@kehuan/schemas';
import { useLanguage, useText } from '../../client/language.ts';
import { useRecords } from '../../client/records.ts';
import { useApp, usePeople } from '../../client/workspace-app.ts';
import { useRegions } from '../../field-types/regions.ts';
import { operatorOf } from './condition-operators.ts';
import {
  type Condition,
  type FilterPart,
  isComplete,
  isGroup,
  isRelated,
  isRule,
  quantifiers,
  type RelatedPart,
} from './conditions.ts';
import { listAt, subjectAt } from './filter-paths.ts';
import { isRegionPart } from './value-parts.ts';

export interface PartWordsProps<P extends FilterPart = FilterPart> {
  readonly object: ObjectDefinition;
  readonly part: P;
}

/** A part of a filter as people read it: 负责人 **是** 周敏，（阶段 是 谈判 或者 金额 大于 100000）. */
export function PartWords({ object, part }: PartWordsProps) {
  const text = useText();
  const { app } = useApp();
  if (isGroup(part)) {
    if (part.parts.length === 0)
      return <span className="kh-secondary">{text({ zh: '空的条件组', en: 'Empty group' })}</span>;
    const join = part.match === 'and' ? text({ zh: '并且', en: 'and' }) : text({ zh: '或者', en: 'or' });
    return (
      <>
        {part.parts.map((inner, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the list
          <span key={index}>
            {index > 0 ? <span className="kh-secondary"> {join} </span> : null}
            {isGroup(inner) ? '（' : null}
            <PartWords object={object} part={inner} />
            {isGroup(inner) ? '）' : null}
          </span>
        ))}
      </>
    );
  }
  if (isRelated(part)) return <RelatedWords object={object} part={part} />;
  if (isRule(part)) return <span>{text(ruleSentence(part.rule, { app, object: object.key }))}</span>;
  return <ConditionWords object={object} part={part} />;
}

function RelatedWords({ object, part }: PartWordsProps<RelatedPart>) {
  const text = useText();
  const workspace = useApp();
  const list = listAt(workspace, { object, path: part.list, text });
  if (!list?.lists) return <span>{part.list}</span>;
  const label = text(quantifiers[part.quantifier]);
  const isCounted = part.quantifier === 'at_least' || part.quantifier === 'at_most';
  const hasWhere = part.where.parts.length > 0;
  // “有一条满足” says too much where nothing is asked of it
  const plain: { readonly [quantifier: string]: string } = {
    some: text({ zh: '有', en: 'some' }),
    none: text({ zh: '没有', en: 'none' }),
  };
  return (
    <>
      <span>{list.label}</span>{' '}
      <span className="kh-secondary">
        {isCounted
          ? label.replace(/几|…/, ` ${part.count ?? 1} `)
          : hasWhere
            ? label
            : (plain[part.quantifier] ?? label)}
      </span>
      {hasWhere ? (
        <>
          {' '}
          <PartWords object={list.lists} part={part.where} />
        </>
      ) : null}
    </>
  );
}

function ConditionWords({ object, part: condition }: PartWordsProps<Condition>) {
  const text = useText();
  const workspace = useApp();
  const { app } = workspace;
  const subject = subjectAt(workspace, { object, path: condition.field, text });
  const field = subject?.field;
  useRegions(isRegionPart(field));
  const references = useReferences(app, field, condition.value);
  const language = useLanguage();
  if (!field) return <span>{condition.field}</span>;
  const { label, operand, unit } = operatorOf(condition.operator);
  const value = isComplete(condition)
    ? valueWords(field, condition.value, { references, language, zone: app.zone, isCount: operand === 'days' })
    : '…';
  return (
    <>
      <span>{subject.label}</span> <span className="kh-secondary">{text(label)}</span>
      {operand === 'none' ? null : <strong> {value}</strong>}
      {unit ? <span className="kh-secondary"> {text(unit)}</span> : null}
    </>
  );
}

interface Reader {
  readonly references: References;
  readonly language: 'zh' | 'en';
  readonly zone: string;
  /** the value is a number of days, not one of the field's */
  readonly isCount: boolean;
}

function valueWords(field: Field, value: Json, { references, isCount, ...locale }: Reader): string {
  const leaf = fieldTypeOf(field);
  const one = (item: Json): string => {
    // days are compared as days, whatever the field's precision
    if (isCount || field.type === 'date') return String(item);
    if (leaf.lookup) return references[String(item)]?.title ?? '…';
    return leaf.format(item, field.options, locale);
  };
  if (!Array.isArray(value)) return one(value);
  const isList = fieldTypeOf(field).ruleType(field.options).kind === 'list';
  // a list formats as a whole where its values come as one
  if (isList) return leaf.format(value, field.options, locale);
  return (value as readonly Json[]).map(one).join(locale.language === 'zh' ? '、' : ', ');
}

/** The titles of the people or records a condition names. */
function useReferences(app: App, field: Field | undefined, value: Json): References {
  const people = usePeople();
  const ids = (Array.isArray(value) ? (value as readonly Json[]) : [value]).filter((id) => typeof id === 'string');
  const target = field?.type === 'link' ? app.objects.find(({ key }) => field.options.to.includes(key)) : undefined;
  const linked = useRecords(
    target && ids.length > 0
      ? { object: target.key, fields: [target.title], filter: { in: [{ var: 'id' }, ids] }, page: { size: 100 } }
      : null,
  );
  if (field?.type === 'user') {
    return Object.fromEntries((people.data ?? []).map(({ id, name }) => [id, { object: '$user', title: name }]));
  }
  if (!target) return {};
  return Object.fromEntries(
    (linked.data?.rows ?? []).map((row) => [
      String(row.id),
      { object: target.key, title: String(row[target.title] ?? '') },
    ]),
  );
}

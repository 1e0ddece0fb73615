import { type App, type Field, fieldTypeOf, type Json, type ObjectDefinition, type References } from '@kehuan/schemas';
import { useLanguage, useText } from '../../client/language.ts';
import { useRecords } from '../../client/records.ts';
import { useApp, usePeople } from '../../client/workspace-app.ts';
import { fieldAt } from '../field-path.ts';
import { type Condition, isComplete, operators } from './conditions.ts';

export interface ConditionWordsProps {
  readonly object: ObjectDefinition;
  readonly condition: Condition;
}

/** A condition as people read it: 负责人 **是** 周敏. */
export function ConditionWords({ object, condition }: ConditionWordsProps) {
  const text = useText();
  const workspace = useApp();
  const { app } = workspace;
  const found = fieldAt(workspace, object, condition.field);
  const references = useReferences(app, found?.field, condition.value);
  const language = useLanguage();
  if (!found) return <span>{condition.field}</span>;
  const { label, operand } = operators[condition.operator];
  const value = isComplete(condition)
    ? valueWords(found.field, condition.value, { references, language, zone: app.zone })
    : '…';
  return (
    <>
      <span>{text(found.field.label)}</span> <span className="kh-secondary">{text(label)}</span>
      {operand === 'none' ? null : <strong> {value}</strong>}
    </>
  );
}

interface Reader {
  readonly references: References;
  readonly language: 'zh' | 'en';
  readonly zone: string;
}

function valueWords(field: Field, value: Json, { references, ...locale }: Reader): string {
  const leaf = fieldTypeOf(field);
  const one = (item: Json): string => {
    if (leaf.lookup) return references[String(item)]?.title ?? '…';
    // days are compared as days, whatever the field's precision
    if (field.type === 'date') return String(item);
    return leaf.format(item, field.options, locale);
  };
  return (Array.isArray(value) ? (value as readonly Json[]) : [value])
    .map(one)
    .join(locale.language === 'zh' ? '、' : ', ');
}

/** The titles of the people or the record a condition names. */
function useReferences(app: App, field: Field | undefined, value: Json): References {
  const people = usePeople();
  const target = field?.type === 'link' ? app.objects.find(({ key }) => field.options.to.includes(key)) : undefined;
  const linked = useRecords(
    target && typeof value === 'string'
      ? { object: target.key, fields: [target.title], filter: { '==': [{ var: 'id' }, value] }, page: { size: 1 } }
      : null,
  );
  if (field?.type === 'user') {
    return Object.fromEntries((people.data ?? []).map(({ id, name }) => [id, { object: '$user', title: name }]));
  }
  const row = linked.data?.rows[0];
  if (!row || !target) return {};
  return { [String(row.id)]: { object: target.key, title: String(row[target.title] ?? '') } };
}

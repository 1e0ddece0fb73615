import { call, problemSentence, useLanguage, useText, useZone } from '@kehuan/runtime';
import {
  fieldOf,
  fieldTypeOf,
  type Json,
  type Language,
  type ObjectDefinition,
  objectOf,
  type RecordRow,
  type Rule,
  type RuleTree,
  routes,
  ruleDependencies,
} from '@kehuan/schemas';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useDraft } from '../draft/draft-store.ts';

export interface FormulaTrialProps {
  readonly object: ObjectDefinition;
  readonly rule: Rule;
  readonly tree: RuleTree;
}

/** What the formula gives for a record of the data, and the values it read. The server works it out, as it will in daily work. */
export function FormulaTrial({ object, rule, tree }: FormulaTrialProps) {
  const text = useText();
  const language = useLanguage();
  const zone = useZone();
  const { released } = useDraft();
  const known = objectOf(released, object.key);
  const used = ruleDependencies(tree)
    .flatMap((key) => (known && fieldOf(known, key)) || [])
    .slice(0, 8);
  const [search, setSearch] = useState('');
  const sought = useDeferredValue(search.trim());
  const [picked, setPicked] = useState<string | null>(null);
  const fields = [...new Set([object.title, ...used.map(({ key }) => key)])];
  const records = useQuery({
    queryKey: ['records', [object.key], 'trial', fields, sought],
    queryFn: ({ signal }) =>
      call(routes.query, {
        body: { object: object.key, fields, page: { size: 20 }, ...(sought ? { search: sought } : {}) },
        signal,
      }),
    enabled: known !== undefined,
    placeholderData: (before) => before,
  });
  // every row has its id
  const rows = (records.data?.rows ?? []) as readonly RecordRow[];
  const row = rows.find(({ id }) => id === picked) ?? rows[0];
  const id = picked ?? row?.id;
  const body = useDeferredValue(JSON.stringify({ object: object.key, rule, ids: id === undefined ? [] : [id] }));
  const trial = useQuery({
    queryKey: ['records', [object.key], 'try', body],
    queryFn: ({ signal }) => call(routes.tryRule, { body: JSON.parse(body), signal }),
    enabled: id !== undefined,
    retry: false,
    placeholderData: (before) => before,
  });
  if (!known) {
    return (
      <p className="kd-setting-hint">
        {text({ zh: '发布以后就能拿记录试算', en: 'Try it on records once published' })}
      </p>
    );
  }
  if (records.data && rows.length === 0 && sought === '') {
    return (
      <p className="kd-setting-hint">{text({ zh: '还没有记录可以试算', en: 'There is no record to try it on yet' })}</p>
    );
  }
  const result = trial.data?.results[0];
  return (
    <section className="kd-formula-trial" aria-label={text({ zh: '拿真实记录试算', en: 'Tried on a real record' })}>
      <p className="kd-setting-label">{text({ zh: '拿真实记录试算', en: 'Tried on a real record' })}</p>
      <Select
        className="kd-wide"
        aria-label={text({ zh: '试算哪条记录', en: 'Which record' })}
        {...(id === undefined ? {} : { value: id })}
        options={rows.map((one) => ({ value: String(one.id), label: titleOf(one, object) }))}
        showSearch={{ onSearch: setSearch, filterOption: false }}
        onChange={(next: string) => setPicked(next)}
      />
      {trial.error ? (
        <p className="kd-setting-hint">
          {isUnknownYet(trial.error)
            ? text({ zh: '用到了还没发布的字段，发布以后就能试算', en: 'It uses what is not published yet' })
            : problemSentence(trial.error)}
        </p>
      ) : (
        <output className="kd-formula-result" aria-live="polite">
          {result ? showValue(result.value, { kind: trial.data?.kind ?? '', language }) : '…'}
        </output>
      )}
      {row && used.length > 0 ? (
        <dl>
          {used.map((field) => (
            <div key={field.key}>
              <dt>{text(field.label)}</dt>
              <dd>
                {showField(row[field.key] ?? null, field, { language, zone }) ?? titleIn(records.data, row[field.key])}
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </section>
  );
}

const titleOf = (row: RecordRow, { title }: ObjectDefinition): string => String(row[title] ?? row.id);
const isUnknownYet = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'rule.invalid';

function titleIn(
  page: { readonly references: { readonly [id: string]: { readonly title: string | null } } } | undefined,
  value: Json | undefined,
): string {
  return typeof value === 'string' ? (page?.references[value]?.title ?? '–') : '–';
}

type Locale = Parameters<ReturnType<typeof fieldTypeOf>['format']>[2];

/** Undefined for links: their words are not in the value. */
function showField(
  value: Json,
  field: Parameters<typeof fieldTypeOf>[0] & { readonly options: object },
  locale: Locale,
): string | undefined {
  if (value === null || (Array.isArray(value) && value.length === 0)) return '–';
  if (field.type === 'link' || field.type === 'user') return undefined;
  return fieldTypeOf(field).format(value, field.options, locale);
}

const words = {
  nothing: { zh: '空', en: 'nothing' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
} as const;

function showValue(value: Json, { kind, language }: { readonly kind: string; readonly language: Language }): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return words.nothing[language];
  if (typeof value === 'boolean') return words[value ? 'yes' : 'no'][language];
  const locale = language === 'zh' ? 'zh-CN' : 'en-US';
  if (kind === 'money')
    return Number(value).toLocaleString(locale, { minimumFractionDigits: 2, maximumFractionDigits: 6 });
  if (typeof value === 'number') return value.toLocaleString(locale, { maximumFractionDigits: 10 });
  return Array.isArray(value) ? value.join(language === 'zh' ? '、' : ', ') : String(value);
}

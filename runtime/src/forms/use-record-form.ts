import {
  checkRecord,
  checkValues,
  defaultsOf,
  type Form,
  fieldStates,
  type ObjectDefinition,
  type ObjectField,
  oldVariables,
  recordRulesOf,
  type Values,
} from '@kehuan/schemas';
import { useCallback, useMemo } from 'react';
import { type FieldErrors, type Resolver, type UseFormReturn, useForm, useWatch } from 'react-hook-form';
import { currentLanguage } from '../client/language.ts';
import { ruleModelFor, useRuleScope } from '../client/rule-scope.ts';
import { useApp, useGrant } from '../client/workspace-app.ts';
import { rowColumns, rowProblems, rowsOf } from '../field-types/subtable-columns.ts';
import { computedValues } from './computed-values.ts';
import { canEnter, fieldsOnForm } from './form-of.ts';
import { placeProblems } from './problem-fields.ts';

interface RecordFormOptions {
  readonly object: ObjectDefinition;
  readonly form: Pick<Form, 'sections'>;
  /** values to start with; of an existing record all of them */
  readonly initial: Values;
  readonly isNew: boolean;
}

/** Values while they are entered; `unknown` because the form library cannot follow a recursive type. */
type Draft = Record<string, unknown>;

export interface RecordFormState extends UseFormReturn<Draft> {
  readonly values: Values;
  /** what formulas say about them as they stand */
  readonly computed: Values;
  /** the fields on the form */
  readonly fields: ReadonlyMap<string, ObjectField>;
  /** what shows, must be filled and is fixed, by the rules */
  readonly states: ReturnType<typeof fieldStates>;
  readonly isReadonly: (field: ObjectField) => boolean;
}

/** The state of a record's form: values, what shows and must be filled by the rules live, and problems at their fields. */
export function useRecordForm({ object, form, initial, isNew }: RecordFormOptions): RecordFormState {
  const workspace = useApp();
  const { app } = workspace;
  const grant = useGrant(object.key);
  const scope = useRuleScope();
  const model = ruleModelFor(app);
  const rules = useMemo(() => recordRulesOf(model, object), [model, object]);
  const defaultValues = useMemo(
    (): Draft => ({ ...(isNew ? defaultsOf(rules, object, { ...scope, record: initial }) : {}), ...initial }),
    [isNew, rules, object, scope, initial],
  );
  const fields = useMemo(() => new Map(fieldsOnForm(form, object).map((field) => [field.key, field])), [form, object]);

  const resolver: Resolver<Draft> = useCallback(
    (draft) => {
      const entered = Object.fromEntries(
        Object.entries(draft).filter(([key]) => {
          const field = fields.get(key);
          return field !== undefined && canEnter(field, grant);
        }),
      );
      const checked = checkValues(object, entered);
      const whole = { ...(draft as Values), ...checked.values };
      const context = { ...scope.context, ...(isNew ? {} : oldVariables(initial)) };
      const lacking = checkRecord(model, object, whole, { ...scope, context }).filter(
        ({ path }) => path === '' || fields.has(path?.slice(1) ?? ''),
      );
      const rows = [...fields.values()].flatMap((field) => {
        const shape = field.type === 'subtable' && canEnter(field, grant) ? rowColumns(workspace, field) : undefined;
        if (field.type !== 'subtable' || !shape) return [];
        return rowProblems(field, rowsOf(whole[field.key]), { object: shape.object, model, scope });
      });
      const placed = placeProblems([...checked.problems, ...lacking, ...rows], object, currentLanguage());
      const errors: Record<string, { readonly type: string; readonly message: string }> = {};
      for (const [key, message] of Object.entries(placed.fields)) errors[key] = { type: 'problem', message };
      if (placed.others.length > 0) errors.root = { type: 'problem', message: placed.others.join(' ') };
      return Object.keys(errors).length > 0
        ? { values: {}, errors: errors as FieldErrors<Draft> }
        : { values: checked.values, errors: {} };
    },
    [fields, grant, initial, isNew, object, model, scope, workspace],
  );

  const hook = useForm<Draft>({ defaultValues, resolver, mode: 'onTouched', reValidateMode: 'onChange' });
  const values = useWatch({ control: hook.control }) as Values;
  const states = useMemo(() => fieldStates(rules, { ...scope, record: values }), [rules, scope, values]);
  const computed = useMemo(
    () => computedValues(model, object, { ...scope, record: values }),
    [model, object, scope, values],
  );

  const isReadonly = (field: ObjectField) => !canEnter(field, grant) || states.readonly.has(field.key);
  return { ...hook, values, computed, fields, states, isReadonly };
}

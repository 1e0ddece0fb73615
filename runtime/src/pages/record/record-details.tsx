import { fieldStates, recordRulesOf } from '@kehuan/schemas';
import { useMemo } from 'react';
import { ruleModelFor, useRuleScope } from '../../client/rule-scope.ts';
import { useApp, useGrant } from '../../client/workspace-app.ts';
import { FormLayout } from '../../forms/form-layout.tsx';
import { canEnter, fieldsOnForm, formOf } from '../../forms/form-of.ts';
import { useSectionVisible } from '../../forms/use-section-visible.ts';
import { DetailField } from './detail-field.tsx';
import type { RecordPartProps } from './record-part.ts';

/** The record's form to read, each value editable where it stands. */
export function RecordDetails({ object, reply }: RecordPartProps) {
  const { app } = useApp();
  const grant = useGrant(object.key);
  const scope = useRuleScope();
  const form = formOf(app, object);
  const { record, can } = reply;
  const fields = useMemo(() => new Map(fieldsOnForm(form, object).map((field) => [field.key, field])), [form, object]);
  const rules = recordRulesOf(ruleModelFor(app), object);
  const states = useMemo(() => fieldStates(rules, { ...scope, record }), [rules, scope, record]);
  const isSectionVisible = useSectionVisible(object, record);
  return (
    <div className="kh-panel kh-details">
      <FormLayout
        form={form}
        isSectionVisible={isSectionVisible}
        renderField={(key) => {
          const field = fields.get(key);
          if (!field || !states.visible.has(key) || !(key in record)) return null;
          const isOpen = can.update && canEnter(field, grant) && !states.readonly.has(key);
          return (
            <DetailField
              object={object}
              reply={reply}
              field={field}
              isOpen={isOpen}
              isRequired={states.required.has(key)}
            />
          );
        }}
      />
    </div>
  );
}

import { checkValues, fieldOf, type Json, type ObjectDefinition, type References, type Values } from '@kehuan/schemas';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { useLanguage } from '../client/language.ts';
import { Icon } from '../kit/icon.tsx';
import { FormField } from './form-field.tsx';
import { placeProblems, problemsOfFailure } from './problem-fields.ts';

export interface GateFormProps {
  readonly object: ObjectDefinition;
  /** what is asked for */
  readonly fields: readonly string[];
  readonly values: Values;
  readonly title: string;
  readonly saveLabel: string;
  readonly backLabel: string;
  readonly references?: References;
  /** rejects with what is wrong */
  readonly onSave: (values: Values) => Promise<void>;
  readonly onBack: () => void;
}

/** Asks for just the fields a step lacks, in place, and tries the step again. */
export function GateForm({
  object,
  fields,
  values,
  title,
  saveLabel,
  backLabel,
  references,
  onSave,
  onBack,
}: GateFormProps) {
  const language = useLanguage();
  const [entered, setEntered] = useState<Record<string, Json>>(() =>
    Object.fromEntries(fields.map((key) => [key, values[key] ?? null])),
  );
  const [errors, setErrors] = useState<{ readonly [key: string]: string }>({});
  const [isSaving, setSaving] = useState(false);
  const [failure, setFailure] = useState<string>();

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const checked = checkValues(object, entered);
    const lacking = fields
      .filter((key) => entered[key] === null || entered[key] === '')
      .map((key) => ({
        code: 'field.required' as const,
        path: `/${key}`,
        params: { field: fieldOf(object, key)?.label },
      }));
    const placed = placeProblems([...checked.problems, ...lacking], object, language);
    setErrors(placed.fields);
    if (Object.keys(placed.fields).length > 0) return;
    setSaving(true);
    try {
      await onSave(checked.values);
    } catch (error) {
      const problems = problemsOfFailure(error);
      if (!problems) throw error;
      const refused = placeProblems(problems, object, language);
      setErrors(refused.fields);
      setFailure(refused.others.join(' ') || undefined);
    } finally {
      setSaving(false);
    }
  };

  return (
    <form className="kh-gate" onSubmit={(event) => void save(event)} noValidate>
      <p className="kh-gate-title">
        <Icon name="milestone" /> {title}
      </p>
      {failure ? (
        <p className="kh-form-words is-error" role="alert">
          {failure}
        </p>
      ) : null}
      {fields.map((key, index) => {
        const field = fieldOf(object, key);
        if (!field) return null;
        return (
          <FormField
            key={key}
            field={field}
            required
            autoFocus={index === 0}
            value={entered[key]}
            error={errors[key]}
            onChange={(value) => {
              setEntered((before) => ({ ...before, [key]: value }));
              setErrors(({ [key]: _, ...rest }) => rest);
            }}
            {...(references ? { references } : {})}
          />
        );
      })}
      <div className="kh-gate-actions">
        <Button onClick={onBack}>{backLabel}</Button>
        <Button type="primary" htmlType="submit" loading={isSaving}>
          {saveLabel}
        </Button>
      </div>
    </form>
  );
}

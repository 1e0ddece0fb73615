import { FilterBuilder, type FilterGroup, readFilter, ruleOfFilter } from '@kehuan/runtime';
import type { ObjectDefinition, Rule } from '@kehuan/schemas';
import { useState } from 'react';

export interface RuleEditorProps {
  readonly object: ObjectDefinition;
  readonly rule: Rule | undefined;
  readonly onChange: (rule: Rule | undefined) => void;
}

/** Conditions in sentences: field, operator, value, groups of them. What no condition can say is shown in words and kept as it is. */
export function RuleEditor({ object, rule, onChange }: RuleEditorProps) {
  // a condition without its value yet is no rule; it waits here, as long as the rule is still the one it was written into
  const [draft, setDraft] = useState<{ readonly rule: string; readonly filter: FilterGroup } | null>(null);
  const filter = draft && draft.rule === JSON.stringify(rule ?? null) ? draft.filter : readFilter(rule);
  const take = (next: FilterGroup) => {
    const written = ruleOfFilter(next);
    setDraft({ rule: JSON.stringify(written ?? null), filter: next });
    onChange(written);
  };
  return (
    <div className="kd-rule">
      <FilterBuilder object={object} filter={filter} onChange={take} />
    </div>
  );
}

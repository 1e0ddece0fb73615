import { checkRule, compileRule, type FormSection, type ObjectDefinition, type Values } from '@kehuan/schemas';
import { useCallback } from 'react';
import { ruleModelFor, useRuleScope } from '../client/rule-scope.ts';
import { useApp } from '../client/workspace-app.ts';

/** Whether a section's rule holds for the record as it stands. A rule that does not pass the checker hides nothing. */
export function useSectionVisible(object: ObjectDefinition, record: Values): (section: FormSection) => boolean {
  const { app } = useApp();
  const scope = useRuleScope();
  return useCallback(
    ({ visible }: FormSection) => {
      if (visible === undefined) return true;
      const checked = checkRule(visible, {
        model: ruleModelFor(app),
        entity: object.key,
        expected: { kind: 'boolean' },
      });
      return !checked.ok || compileRule(checked.tree)({ ...scope, record }) === true;
    },
    [app, object, scope, record],
  );
}

import { type App, type RuleModel, type RuleScope, ruleModelOf, wallClockOf } from '@kehuan/schemas';
import { useMemo } from 'react';
import { useApp, useMe } from './workspace-app.ts';

const models = new WeakMap<App, RuleModel>();

/** What rules over this app may talk about; the same for the same app, so that compiled rules are found again. */
export function ruleModelFor(app: App): RuleModel {
  let model = models.get(app);
  if (!model) {
    // here only the record itself is at hand: what follows links is the server's to work out
    model = ruleModelOf(app, {}, 'record');
    models.set(app, model);
  }
  return model;
}

/** Who reads, what day it is: the context of rules evaluated in this browser. The server decides again on every write. */
export function useRuleScope(): Omit<RuleScope, 'record'> {
  const {
    app: { zone },
    variables,
  } = useApp();
  const { id, name, roles, reach } = useMe();
  return useMemo(() => {
    const now = new Date().toISOString();
    return {
      context: {
        ...variables,
        '$user.id': id,
        '$user.name': name,
        '$user.role': roles,
        '$user.departments': reach.departments,
        '$user.departments_below': reach.departmentsBelow,
        '$user.teams': reach.teams,
        '$user.subordinates': reach.subordinates,
        '$user.colleagues': reach.colleagues,
        '$user.colleagues_below': reach.colleaguesBelow,
        now,
        today: wallClockOf(now, zone).slice(0, 10),
        zone,
      },
    };
  }, [id, name, roles, reach, variables, zone]);
}

import { type Label, text } from '../../base/text.ts';
import { type Step, stepTypeOf } from '../../step-types/registry.ts';
import type { App } from '../app.ts';
import { both, quote } from '../part.ts';
import type { Change } from '../review.ts';
import type { Workflow } from '../workflow.ts';
import {
  added,
  aspect,
  change,
  isSame,
  match,
  otherwise,
  type Pair,
  removed,
  renamed,
  type Subject,
  without,
} from './difference.ts';

export function workflowChanges(apps: Pair<App>): readonly Change[] {
  const workflows = match(apps.before.workflows, apps.after.workflows);
  const subject = ({ key, trigger }: Workflow): Subject => ({ noun: 'workflow', path: [key], object: trigger.object });
  return [
    ...workflows.added.map((workflow) => added(subject(workflow), workflow)),
    ...workflows.removed.map((workflow) => removed(subject(workflow), workflow)),
    ...workflows.kept.flatMap((pair) => insideWorkflow(subject(pair.after), pair)),
  ];
}

function insideWorkflow(subject: Subject, pair: Pair<Workflow>): readonly Change[] {
  const { before, after } = pair;
  const steps = match<Step>(before.steps, after.steps);
  const tell = (zh: string, en: string, step?: Step): Label =>
    both((language) => {
      const name = step && quote(step.label ?? stepTypeOf(step).label, language);
      const template = (language === 'zh' ? zh : en).replace('{workflow}', () => quote(after.label, language));
      return template.replace('{step}', () => name ?? '');
    });
  const list: Change[] = [...renamed(subject, pair)];
  if (before.active !== after.active) {
    const sentence = after.active
      ? tell('流程{workflow}启用', 'The workflow {workflow} is switched on')
      : tell('流程{workflow}停用', 'The workflow {workflow} is switched off');
    list.push(change('changed', aspect(subject, 'active'), { sentence, before: before.active, after: after.active }));
  }
  if (!isSame(before.trigger, after.trigger)) {
    const sentence = tell('流程{workflow}的开始条件有改动', 'The workflow {workflow} starts differently');
    list.push(
      change('changed', aspect(subject, 'trigger'), { sentence, before: before.trigger, after: after.trigger }),
    );
  }
  for (const step of steps.added) {
    const sentence = tell('流程{workflow}加上一步{step}', 'The workflow {workflow} gets the step {step}', step);
    list.push(change('added', aspect(subject, step.key), { sentence, after: step }));
  }
  for (const step of steps.removed) {
    const sentence = tell('流程{workflow}去掉一步{step}', 'The workflow {workflow} loses the step {step}', step);
    list.push(change('removed', aspect(subject, step.key), { sentence, before: step }));
  }
  for (const step of steps.kept) {
    if (isSame(step.before, step.after)) continue;
    const sentence = tell('流程{workflow}的{step}有改动', 'The workflow {workflow}: {step} changed', step.after);
    list.push(change('changed', aspect(subject, step.after.key), { sentence, before: step.before, after: step.after }));
  }
  const order = (workflow: Workflow, other: Workflow) =>
    workflow.steps.map(({ key }) => key).filter((key) => other.steps.some((step) => step.key === key));
  const rest = (workflow: Workflow) => without(workflow, ['label', 'active', 'trigger', 'steps']);
  return [
    ...list,
    ...otherwise(subject, after, {
      before: { ...rest(before), order: order(before, after) },
      after: { ...rest(after), order: order(after, before) },
    }),
  ];
}

export function navigationChanges(apps: Pair<App>): readonly Change[] {
  const { before, after } = apps;
  if (isSame(before.navigation, after.navigation)) return [];
  const [old, now] = [entriesOf(before), entriesOf(after)];
  const subject: Subject = { noun: 'navigation', path: [] };
  const tell = (kind: 'added' | 'removed', label: Label): Change => {
    const sentence = both((language) => {
      const name = quote(label, language);
      if (language === 'zh') return kind === 'added' ? `导航加上${name}` : `导航去掉${name}`;
      return kind === 'added' ? `The navigation gets ${name}` : `The navigation loses ${name}`;
    });
    return change(kind, aspect(subject, text(label, 'zh')), { sentence });
  };
  const list = [
    ...[...now].filter(([key]) => !old.has(key)).map(([, label]) => tell('added', label)),
    ...[...old].filter(([key]) => !now.has(key)).map(([, label]) => tell('removed', label)),
  ];
  if (list.length > 0) return list;
  const sentence = { zh: '导航的顺序或分组有改动', en: 'The navigation is arranged differently' };
  return [change('changed', subject, { sentence, before: before.navigation, after: after.navigation })];
}

function entriesOf(app: App): ReadonlyMap<string, Label> {
  const items = app.navigation.flatMap((group) => group.items);
  return new Map(
    items.map((item) => {
      const [key, list] = item.kind === 'object' ? [item.object, app.objects] : [item.dashboard, app.dashboards];
      const named: readonly { readonly key: string; readonly label: Label }[] = list;
      return [`${item.kind} ${key}`, named.find((candidate) => candidate.key === key)?.label ?? { zh: key }];
    }),
  );
}

import type { Label } from '../../base/text.ts';
import { type BehaviourId, type BehaviourOptions, type BehaviourUse, behaviourOf } from '../../behaviours/registry.ts';
import type { Stage } from '../../behaviours/stages.ts';
import type { ObjectDefinition } from '../object.ts';
import { fieldOf } from '../object-fields.ts';
import { both, quote } from '../part.ts';
import type { Change } from '../review.ts';
import {
  added,
  aspect,
  change,
  isReordered,
  isSame,
  match,
  otherwise,
  type Pair,
  removed,
  renamed,
  type Subject,
  without,
} from './difference.ts';

/** Behaviours switched on, off and set differently. */
export function behaviourChanges(objects: Pair<ObjectDefinition>): readonly Change[] {
  const { before, after } = objects;
  const uses = match(before.behaviours.map(keyed), after.behaviours.map(keyed));
  const subject = (use: BehaviourUse): Subject => ({
    noun: 'behaviour',
    path: [after.key, use.type],
    object: after.key,
  });
  const name = (use: BehaviourUse) => behaviourOf(use).label;
  const tell = (use: BehaviourUse, zh: string, en: string): Label =>
    both((language) => `${quote(after.label, language)} ${language === 'zh' ? zh : en}${quote(name(use), language)}`);
  return [
    ...uses.added.map((use) =>
      change('added', subject(use), { sentence: tell(use, '启用', 'uses '), after: use.options }),
    ),
    ...uses.removed.map((use) =>
      change('removed', subject(use), { sentence: tell(use, '停用', 'stops using '), before: use.options }),
    ),
    ...uses.kept.flatMap((pair) => changesOf(pair.after.type, { objects, subject: subject(pair.after), pair })),
  ];
}

const keyed = (use: BehaviourUse) => ({ ...use, key: use.type });

interface UsePlace {
  readonly objects: Pair<ObjectDefinition>;
  readonly subject: Subject;
  readonly pair: Pair<BehaviourUse>;
}

function changesOf(type: BehaviourId, { objects, subject, pair }: UsePlace): readonly Change[] {
  const options = { before: pair.before.options, after: pair.after.options };
  return tellers[type]({ objects, subject }, options as never);
}

type Place = Pick<UsePlace, 'objects' | 'subject'>;

const tellers = {
  ownership: settingsChanged('ownership'),
  matching: settingsChanged('matching'),
  stages: stagesChanges,
} as const satisfies { [K in BehaviourId]: (place: Place, options: Pair<BehaviourOptions<K>>) => readonly Change[] };

function settingsChanged(type: BehaviourId) {
  return ({ objects, subject }: Place, options: Pair<unknown>): readonly Change[] => {
    if (isSame(options.before, options.after)) return [];
    const sentence = both((language) => {
      const [object, name] = [quote(objects.after.label, language), quote(behaviourOf({ type }).label, language)];
      return language === 'zh' ? `${object}的${name}设置有改动` : `${object}: settings of ${name} changed`;
    });
    return [change('changed', aspect(subject, 'options'), { sentence, ...options })];
  };
}

function stagesChanges(
  { objects, subject }: Place,
  { before, after }: Pair<BehaviourOptions<'stages'>>,
): readonly Change[] {
  const about = (...path: readonly string[]): Subject => ({
    ...subject,
    noun: 'stage',
    path: [objects.after.key, ...path],
  });
  const pipelines = match(before.pipelines, after.pipelines);
  const pipelineChange = (kind: 'added' | 'removed', pipeline: { readonly key: string; readonly label: Label }) => {
    const sentence = both((language) => {
      const name = quote(pipeline.label, language);
      if (language === 'zh') return kind === 'added' ? `新流程线${name}` : `删除流程线${name}`;
      return kind === 'added' ? `New pipeline ${name}` : `Delete pipeline ${name}`;
    });
    return change(kind, aspect(subject, pipeline.key), {
      sentence,
      ...(kind === 'added' ? { after: pipeline } : { before: pipeline }),
    });
  };
  return [
    ...pipelines.added.map((pipeline) => pipelineChange('added', pipeline)),
    ...pipelines.removed.flatMap((pipeline) => [
      pipelineChange('removed', pipeline),
      ...pipeline.stages.map((stage) => removed(about(pipeline.key, stage.key), stage)),
    ]),
    ...pipelines.kept.flatMap((pair) => [
      ...(isSame(pair.before.label, pair.after.label) ? [] : [pipelineRenamed(aspect(subject, pair.after.key), pair)]),
      ...pipelineChanges({ objects, subject: about(pair.after.key) }, pair),
    ]),
    ...otherwise(subject, behaviourOf({ type: 'stages' }), {
      before: { label: before.label, order: order(before.pipelines, after.pipelines) },
      after: { label: after.label, order: order(after.pipelines, before.pipelines) },
    }),
  ];
}

/** The keys both have, in the order of the first. */
function order(
  items: readonly { readonly key: string }[],
  others: readonly { readonly key: string }[],
): readonly string[] {
  return items.map(({ key }) => key).filter((key) => others.some((other) => other.key === key));
}

type Pipeline = BehaviourOptions<'stages'>['pipelines'][number];

function pipelineRenamed(subject: Subject, { before, after }: Pair<Pipeline>): Change {
  const sentence = both((language) => {
    const [old, now] = [quote(before.label, language), quote(after.label, language)];
    return language === 'zh' ? `流程线${old}改名为${now}` : `Pipeline ${old} renamed to ${now}`;
  });
  return change('changed', aspect(subject, 'label'), { sentence, before: before.label, after: after.label });
}

function pipelineChanges({ objects, subject }: Place, { before, after }: Pair<Pipeline>): readonly Change[] {
  const stages = match(before.stages, after.stages);
  const about = (stage: Stage) => aspect(subject, stage.key);
  const inside = { zh: `，在“${after.label.zh ?? after.label.en}”里`, en: ` in “${after.label.en ?? after.label.zh}”` };
  const keys = (list: readonly Stage[]) => list.map(({ key }) => key);
  const list: Change[] = [
    ...stages.added.map((stage) => added(about(stage), stage, inside)),
    ...stages.removed.map((stage) => removed(about(stage), stage)),
    ...stages.kept.flatMap((pair) => stageChanges({ objects, subject: about(pair.after) }, pair)),
  ];
  if (isReordered(keys(before.stages), keys(after.stages))) {
    const sentence = both((language) =>
      language === 'zh'
        ? `${quote(after.label, language)}的阶段换了顺序`
        : `${quote(after.label, language)}: stages in another order`,
    );
    list.push(
      change('changed', aspect(subject, 'order'), { sentence, before: keys(before.stages), after: keys(after.stages) }),
    );
  }
  return list;
}

function stageChanges({ objects, subject }: Place, pair: Pair<Stage>): readonly Change[] {
  const { before, after } = pair;
  const gates = {
    added: (after.required ?? []).filter((key) => !before.required?.includes(key)),
    removed: (before.required ?? []).filter((key) => !after.required?.includes(key)),
  };
  const gate = (kind: 'added' | 'removed', key: string): Change => {
    const field = fieldOf(kind === 'added' ? objects.after : objects.before, key)?.label ?? key;
    const sentence = both((language) => {
      const [stage, name] = [quote(after.label, language), quote(field, language)];
      if (language === 'zh') return kind === 'added' ? `进入${stage}前要填${name}` : `进入${stage}前不再要求${name}`;
      return kind === 'added'
        ? `${name} is required to enter ${stage}`
        : `${name} is no longer required to enter ${stage}`;
    });
    return change(kind, aspect(subject, 'required', key), { sentence });
  };
  const rest = (stage: Stage) => ({
    ...without(stage, ['label', 'required']),
    order: order(asKeys(stage.required), asKeys(after.required)),
  });
  return [
    ...renamed(subject, pair),
    ...gates.added.map((key) => gate('added', key)),
    ...gates.removed.map((key) => gate('removed', key)),
    ...otherwise(subject, after, {
      before: rest(before),
      after: { ...rest(after), order: order(asKeys(after.required), asKeys(before.required)) },
    }),
  ];
}

const asKeys = (keys: readonly string[] = []) => keys.map((key) => ({ key }));

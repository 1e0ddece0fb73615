import {
  type Field,
  fieldOf,
  isEmptyValue,
  type Label,
  type ObjectDefinition,
  type ProblemData,
  type Stage,
  type StagesOptions,
  type Values,
} from '@kehuan/schemas';
import type { BehaviourHooks } from './behaviour-hooks.ts';
import { type PendingWrite, refuseWrite } from './pending-write.ts';

type Pipeline = StagesOptions['pipelines'][number];

/**
 * Records move through the stages of their pipeline: where a new one starts, which moves are allowed, what must be filled in before
 * one, since when it stands there, when it was closed. Holds on every way in, because there is only one.
 */
export const stagesHooks: BehaviourHooks<StagesOptions> = {
  prepare: ({ context, options, writes }) => writes.map((write) => move(options, write, context.now)),
};

function move(options: StagesOptions, write: PendingWrite, now: Date): PendingWrite {
  if (write.before && !Object.hasOwn(write.given, 'stage') && !Object.hasOwn(write.given, 'pipeline')) return write;
  const pipeline = pipelineOf(options, write);
  const from = stageOf(options, write.before?.stage);
  const to = targetOf(options, pipeline, write);
  if (!to) return refuseWrite(write, emptyStage(write.object.definition));
  if (!pipeline.stages.includes(to)) return refuseWrite(write, strayStage(write.object.definition, to));
  const placed = place(options, write, { stage: to.key, pipeline: pipeline.key });
  if (from === to) return placed;
  const instant = now.toISOString();
  const problems = [...refuseMove(pipeline, from, to), ...gate(write.object.definition, to, placed.after)];
  return {
    ...placed,
    after: { ...placed.after, stage_since: instant, closed_at: to.kind === 'open' ? null : instant },
    problems: [...placed.problems, ...problems],
    moves: [
      ...placed.moves,
      {
        pipeline: pipeline.key,
        from: from?.key ?? null,
        to: to.key,
        seconds: from ? secondsIn(write.before, now) : null,
      },
    ],
  };
}

/** The pipeline as sent; else the one the stage sent belongs to; else the one the record is in; else the first. */
function pipelineOf({ pipelines }: StagesOptions, { given, before }: PendingWrite): Pipeline {
  const named = (key: unknown) => pipelines.find((pipeline) => pipeline.key === key);
  const holding = (stage: unknown) => pipelines.find(({ stages }) => stages.some(({ key }) => key === stage));
  const sent = named(given.pipeline) ?? holding(given.stage);
  return sent ?? named(before?.pipeline) ?? holding(before?.stage) ?? pipelines[0]!;
}

/** The stage as sent; else where the record stands; where that is not in the pipeline, the first. None where a stage is taken away. */
function targetOf(options: StagesOptions, pipeline: Pipeline, { given, before }: PendingWrite): Stage | undefined {
  const isSent = Object.hasOwn(given, 'stage') && !(before === null && given.stage === null);
  if (isSent) return stageOf(options, given.stage);
  return pipeline.stages.find(({ key }) => key === before?.stage) ?? pipeline.stages[0];
}

function stageOf({ pipelines }: StagesOptions, key: unknown): Stage | undefined {
  return pipelines.flatMap(({ stages }) => stages).find((stage) => stage.key === key);
}

function secondsIn(before: Values | null, now: Date): number | null {
  const since = before?.stage_since;
  return typeof since === 'string' ? Math.max(0, Math.floor((now.getTime() - Date.parse(since)) / 1000)) : null;
}

/** Only an object with several pipelines keeps which one a record is in. */
function place(
  { pipelines }: StagesOptions,
  write: PendingWrite,
  values: { stage: string; pipeline: string },
): PendingWrite {
  const { stage, pipeline } = values;
  return { ...write, after: { ...write.after, stage, ...(pipelines.length > 1 ? { pipeline } : {}) } };
}

/** Moves are limited within a pipeline; a new record and one that changes pipeline may enter anywhere. */
function refuseMove(pipeline: Pipeline, from: Stage | undefined, to: Stage): readonly ProblemData[] {
  if (!from?.next || !pipeline.stages.includes(from) || from.next.includes(to.key)) return [];
  return [{ code: 'stage.not-allowed', path: '/stage', params: { from: from.label, to: to.label } }];
}

/** One problem at the stage, with one part for each field, so that a form can ask for them in place. */
function gate(object: ObjectDefinition, stage: Stage, after: Values): readonly ProblemData[] {
  const missing = (stage.required ?? [])
    .map((key) => fieldOf(object, key))
    .filter((field) => field !== undefined && isEmptyValue(after[field.key]));
  if (missing.length === 0) return [];
  const fields = missing as readonly Field[];
  return [
    {
      code: 'stage.gate',
      path: '/stage',
      params: { stage: stage.label, fields: labelsOf(fields), keys: fields.map(({ key }) => key) },
      problems: fields.map(({ key, label }) => ({ code: 'field.required', path: `/${key}`, params: { field: label } })),
    },
  ];
}

/** Several labels as one, in both languages. */
function labelsOf(fields: readonly { readonly label: Label }[]): Label {
  const join = (language: 'zh' | 'en', other: 'zh' | 'en', separator: string) =>
    fields.map(({ label }) => label[language] ?? label[other] ?? '').join(separator);
  return { zh: join('zh', 'en', '、'), en: join('en', 'zh', ', ') };
}

function emptyStage(object: ObjectDefinition): ProblemData {
  return { code: 'field.required', path: '/stage', params: { field: fieldOf(object, 'stage')?.label } };
}

/** A stage of another pipeline than the one sent with it. */
function strayStage(object: ObjectDefinition, { label }: Stage): ProblemData {
  return { code: 'value.option', path: '/stage', params: { field: fieldOf(object, 'stage')?.label, value: label } };
}

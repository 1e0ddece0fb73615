import { behaviourOptions, type Colour, fieldOf, type Label, type ObjectDefinition, type Stage } from '@kehuan/schemas';
import type { ViewOf } from '../view-props.ts';

/** One column: an option of the field the board is grouped by; `key` null: records without a value. */
export interface BoardColumn {
  readonly key: string | null;
  readonly label: Label;
  readonly colour: Colour;
  /** what the option is as a stage */
  readonly stage: Stage | undefined;
}

const unset: BoardColumn = { key: null, label: { zh: '未设置', en: 'Not set' }, colour: 'grey', stage: undefined };

/** The id a column has as a place to drop. */
export const dropIdOf = ({ key }: BoardColumn): string => key ?? '';

/** The columns of a board in the order of the options; undefined: the field is gone or has no options to stand for columns. */
export function columnsOfBoard(object: ObjectDefinition, view: ViewOf<'board'>): readonly BoardColumn[] | undefined {
  const field = fieldOf(object, view.options.group);
  if (field?.type !== 'choice' || field.options.multiple) return undefined;
  const stages = stagesOf(object, view.options.group);
  const columns = field.options.options
    .filter(({ retired }) => !retired)
    .map(({ key, label, colour = 'grey' }) => ({ key, label, colour, stage: stages.get(key) }));
  // every record with stages stands in one
  return stages.size > 0 ? columns : [unset, ...columns];
}

function stagesOf(object: ObjectDefinition, group: string): ReadonlyMap<string, Stage> {
  const options = behaviourOptions(object.behaviours, 'stages');
  const isStages = options !== undefined && fieldOf(object, group)?.origin === 'behaviour' && group !== 'pipeline';
  const stages = isStages ? options.pipelines.flatMap((pipeline) => pipeline.stages) : [];
  return new Map(stages.map((stage) => [stage.key, stage]));
}

/** Columns that are folded at first: those the view names, and closed stages. */
export function isFoldedAtFirst({ key, stage }: BoardColumn, view: ViewOf<'board'>): boolean {
  if (key !== null && view.options.folded) return view.options.folded.includes(key);
  return stage !== undefined && stage.kind !== 'open';
}

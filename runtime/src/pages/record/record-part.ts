import type { ObjectDefinition, RecordRow, ReplyOf, Routes } from '@kehuan/schemas';

export type RecordReply = ReplyOf<Routes['record']>;

export interface RecordPartProps {
  readonly object: ObjectDefinition;
  readonly reply: RecordReply;
}

/** What names the record: its title field, or a dash where that is empty. */
export function titleOf(object: ObjectDefinition, record: RecordRow): string {
  const title = record[object.title];
  return typeof title === 'string' && title !== '' ? title : '–';
}

import { fieldTypeOf, type ImportJob, type Language, type ObjectField, Problem } from '@kehuan/schemas';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { fieldLevel, grantOf } from '../access/grants.ts';
import type { Context } from '../database/context.ts';
import { decodeText } from './decode-text.ts';
import { readImport } from './import-jobs.ts';
import { matchColumns } from './match-columns.ts';
import { readSheet } from './read-sheet.ts';

export interface Upload {
  readonly object: string;
  readonly file: string;
  readonly content: Buffer;
  readonly language: Language;
}

export const noCounts: ImportJob['counts'] = { create: 0, update: 0, duplicate: 0, reject: 0 };

/**
 * Takes a file in: finds its encoding, header and columns and proposes a field for each. Nothing is written to the object yet.
 * Throws `access.denied`, `object.unknown`, `import.unreadable`, `import.empty`.
 */
export async function uploadImport(context: Context, upload: Upload): Promise<ImportJob> {
  const fields = importableFields(context, upload.object);
  const decoded = decodeText(upload.content);
  if (!decoded)
    throw new Problem('import.unreadable', {
      reason: { zh: '不是 CSV 文本文件，请另存为 CSV 再传', en: 'it is not a CSV text file; save it as CSV first' },
    });
  const sheet = readSheet(decoded.text);
  const columns = matchColumns(sheet, fields, { language: upload.language, zone: context.snapshot.app.zone });
  const id = uuidv7();
  await sql`insert into ${sql.id(context.workspace.schema, '_imports')}
    (id, object, file, encoding, status, at, by, content, columns, duplicates, total, counts, reasons)
    values (${id}, ${upload.object}, ${upload.file}, ${decoded.encoding}, 'uploaded', ${context.now.toISOString()}, ${context.actor.id},
      ${upload.content}, ${JSON.stringify(columns)}::jsonb, 'skip', ${sheet.rows.length}, ${JSON.stringify(noCounts)}::jsonb, '[]'::jsonb)`.execute(
    context.db,
  );
  return readImport(context, id);
}

/** Fields a file may fill: those the actor may write and people fill in. Throws where the actor may not import at all. */
export function importableFields(context: Context, object: string): readonly ObjectField[] {
  const snapshot = context.snapshot.objects.get(object);
  const grant = snapshot && grantOf(context, object);
  if (!snapshot || !grant || grant.read === 'none') throw new Problem('object.unknown', { object });
  if (!grant.import || !grant.create) throw new Problem('access.denied');
  return [...snapshot.fields.values()].filter(
    (field) => !field.system && !fieldTypeOf(field).generated && fieldLevel(context, object, field.key) === 'write',
  );
}

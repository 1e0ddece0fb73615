import { Problem } from '@kehuan/schemas';
import { CsvError, parse } from 'csv-parse/sync';

/** The cells of a file: one header row and the data rows under it, all of the header's width. */
export interface Sheet {
  readonly header: readonly string[];
  readonly rows: readonly SheetRow[];
}

export interface SheetRow {
  /** line of the sheet as people count it: the header is 1 */
  readonly row: number;
  readonly cells: readonly string[];
}

const delimiters = [',', '\t', ';', '|'] as const;
const widest = 500;

/**
 * Reads comma, tab, semicolon or bar separated text with quoted cells. The header is the first row that is not empty; empty rows are left
 * out but counted. Throws `import.unreadable` or `import.empty`.
 */
export function readSheet(text: string): Sheet {
  const lines = parseRows(text, delimiterOf(text));
  const start = lines.findIndex((cells) => cells.some((cell) => cell !== ''));
  const header = lines[start];
  if (!header) throw new Problem('import.empty');
  const width = header.findLastIndex((cell) => cell !== '') + 1;
  if (width > widest)
    throw new Problem('import.unreadable', { reason: { zh: `超过 ${widest} 列`, en: `more than ${widest} columns` } });
  const rows = lines
    .map(
      (cells, index): SheetRow => ({
        row: index + 1,
        cells: Array.from({ length: width }, (_, column) => cells[column] ?? ''),
      }),
    )
    .slice(start + 1)
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (rows.length === 0) throw new Problem('import.empty');
  return { header: header.slice(0, width), rows };
}

function parseRows(text: string, delimiter: string): readonly (readonly string[])[] {
  try {
    // a record's cells are trimmed, its line breaks kept: people write two lines into one cell
    const rows: string[][] = parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      trim: true,
      skip_empty_lines: false,
    });
    return rows;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : 0;
    throw new Problem('import.unreadable', {
      reason: { zh: `第 ${line} 行的引号没有配对`, en: `the quotes in line ${line} do not match` },
    });
  }
}

/** The separator that stands most often in the first line outside quotes. */
function delimiterOf(text: string): string {
  const line = (/^\s*(?:"(?:[^"]|"")*"|[^\n"])*/.exec(text)?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '');
  const counts = delimiters.map((delimiter) => ({ delimiter, count: line.split(delimiter).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).delimiter;
}

/** Cells as spreadsheets put them on the clipboard: tabs between cells, lines between rows, quotes around cells that hold either. */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(cell).join('\t')).join('\n');
}

/** The cells of such a text. The line break at its end is no row; rows may be of different length. */
export function readTsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const row = rows.at(-1) ?? [];
    if (text[at] === '"') {
      const [cell, end] = readQuoted(text, at);
      row.push(cell);
      at = end;
    } else {
      const length = text.slice(at).search(/[\t\r\n]/);
      const end = length < 0 ? text.length : at + length;
      row.push(text.slice(at, end));
      at = end;
    }
    if (text[at] === '\t') {
      at += 1;
      // a tab at the very end stands before an empty cell
      if (at === text.length || text[at] === '\n' || text[at] === '\r') row.push('');
    }
    if (text.startsWith('\r\n', at)) at += 2;
    else if (text[at] === '\n' || text[at] === '\r') at += 1;
    else continue;
    if (at < text.length) rows.push([]);
  }
  // an empty line is a row of one empty cell
  return rows.map((row) => (row.length === 0 ? [''] : row));
}

/** A cell in quotes; a quote inside is doubled. What follows the closing quote belongs to the cell as it stands. */
function readQuoted(text: string, start: number): readonly [cell: string, end: number] {
  let cell = '';
  let at = start + 1;
  while (at < text.length) {
    if (text[at] !== '"') cell += text[at];
    else if (text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else {
      const rest = text.slice(at + 1).search(/[\t\r\n]/);
      const end = rest < 0 ? text.length : at + 1 + rest;
      return [cell + text.slice(at + 1, end), end];
    }
    at += 1;
  }
  // a quote that is never closed is a quote
  const length = text.slice(start).search(/[\t\r\n]/);
  const end = length < 0 ? text.length : start + length;
  return [text.slice(start, end), end];
}

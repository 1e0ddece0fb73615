interface Keys {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

interface Field {
  readonly at: { readonly row: number; readonly column: number };
  /** rows of a screen */
  readonly page: number;
  readonly rows: number;
  readonly columns: number;
}

/** Where a key moves the current cell; undefined: it is no key for moving. The caller keeps it within the table. */
export function moveOf(
  { key, ctrlKey, metaKey }: Keys,
  { at, page, rows, columns }: Field,
): { readonly row: number; readonly column: number } | undefined {
  const far = ctrlKey || metaKey;
  const moves: { readonly [key: string]: readonly [row: number, column: number] } = {
    ArrowUp: [far ? 0 : at.row - 1, at.column],
    ArrowDown: [far ? rows - 1 : at.row + 1, at.column],
    ArrowLeft: [at.row, far ? 0 : at.column - 1],
    ArrowRight: [at.row, far ? columns - 1 : at.column + 1],
    PageUp: [at.row - page, at.column],
    PageDown: [at.row + page, at.column],
    Home: [far ? 0 : at.row, 0],
    End: [far ? rows - 1 : at.row, columns - 1],
  };
  const move = Object.hasOwn(moves, key) ? moves[key] : undefined;
  return move && { row: move[0], column: move[1] };
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, its edges included. */
export interface CellRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export function rangeOf(one: CellPlace, other: CellPlace): CellRange {
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  };
}

export const isOneCell = ({ top, bottom, left, right }: CellRange): boolean => top === bottom && left === right;

/** Every cell, row by row. */
export function placesOf({ top, bottom, left, right }: CellRange): readonly CellPlace[] {
  const columns = Array.from({ length: right - left + 1 }, (_, offset) => left + offset);
  return Array.from({ length: bottom - top + 1 }, (_, offset) => top + offset).flatMap((row) =>
    columns.map((column) => ({ row, column })),
  );
}

/** One line of the search: a record, a page or an action. */
export interface PaletteEntry {
  readonly key: string;
  readonly label: string;
  /** places of the label that fit what was typed */
  readonly marks: readonly (readonly number[])[];
  readonly note?: string;
  readonly noteMarks?: readonly (readonly number[])[];
  readonly icon: string;
  readonly run: () => void;
}

export interface PaletteGroup {
  readonly key: string;
  readonly label: string;
  readonly entries: readonly PaletteEntry[];
}

/** Where words stand in a label; undefined where it does not fit. */
export function labelMarks(label: string, words: string): readonly (readonly number[])[] | undefined {
  if (words === '') return [];
  const start = label.toLowerCase().indexOf(words.toLowerCase());
  return start < 0 ? undefined : [[start, start + words.length]];
}

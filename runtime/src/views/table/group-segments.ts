import type { Json, References, Values } from '@kehuan/schemas';

/** The head of a group: what its records have in common, how many they are and what they add up to. */
export interface GroupLine {
  readonly key: string;
  /** from 0, outermost */
  readonly level: number;
  readonly value: Json;
  readonly count: number;
  /** the measures of the foot, for this group */
  readonly sums: Values;
  readonly references: References;
  readonly isOpen: boolean;
  readonly toggle: () => void;
}

/** Lines of a grouped table that follow each other: one head of a group, or the rows of an open one. */
export type Segment =
  | { readonly start: number; readonly length: 1; readonly group: GroupLine }
  | {
      readonly start: number;
      readonly length: number;
      /** whose rows */
      readonly key: string;
    };

/** The segment a line belongs to; segments are in order and without gaps. */
export function segmentAt(segments: readonly Segment[], index: number): Segment | undefined {
  let [low, high] = [0, segments.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const segment = segments[middle];
    if (!segment) return undefined;
    if (index < segment.start) high = middle - 1;
    else if (index >= segment.start + segment.length) low = middle + 1;
    else return segment;
  }
  return undefined;
}

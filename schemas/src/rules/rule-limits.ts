/** What a rule may cost. Refused by the checker, so that no reader ever meets a rule that is too deep, too long or overflows. */
export const ruleLimits = {
  /** operators inside operators */
  depth: 32,
  /** operators, variables and constants in one rule */
  nodes: 1_000,
  /** constants in one list */
  list: 1_000,
  /** characters of one constant text */
  text: 4_000,
  /** links followed by one variable */
  hops: 4,
  /** related lists inside related lists */
  nestedLists: 2,
  /** factors multiplied or divided along one path, so that a double never overflows */
  degree: 16,
  /** powers of ten a computed number may reach, up and down */
  decades: 300,
} as const;

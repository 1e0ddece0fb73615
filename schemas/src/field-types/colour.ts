/** Chip colours; their light and dark values are tokens of the runtime. */
export const colours = ['grey', 'blue', 'teal', 'green', 'amber', 'red', 'violet'] as const;
export type Colour = (typeof colours)[number];

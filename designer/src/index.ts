/** The designer's commands and what they make of an app, for tests; its pages start in `main.tsx`. */
export { apply } from './draft/apply.ts';
export type { Command, FormPlace } from './draft/command.ts';
export { makeUnique, newKey } from './draft/new-key.ts';

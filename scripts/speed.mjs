/** Measures speed against a hand-written server on the same database: one line a measure, non-zero where one falls short. */
import { runFolder } from './run-folder.mjs';

await runFolder('tests/speed');

/** Kills servers and databases at bad moments and checks that nothing is lost. */
import { runFolder } from './run-folder.mjs';

await runFolder('tests/chaos');

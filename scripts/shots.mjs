/** Takes pictures of the screens into `tests/.output/`, for people and for reviews. */
import { runFolder } from './run-folder.mjs';

await runFolder('tests/shots');

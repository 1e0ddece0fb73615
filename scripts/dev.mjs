/**
 * Development in one command: the server restarts when its or the language's sources change, Vite serves both web apps with
 * hot reload and passes `/api` on. Open the address that Vite prints. Both stop together.
 */
import { programs, runNode } from './run-command.mjs';

const port = process.env.PORT ?? '3000';
const server = runNode([programs.tsx, 'watch', '--conditions=kehuan-src', 'server/src/main.ts'], {
  env: { PORT: port, NODE_ENV: 'development' },
});
const web = runNode([programs.vite, '--clearScreen', 'false'], { env: { KEHUAN_DEV_SERVER_PORT: port } });
const { code } = await Promise.race([server, web]);
process.exitCode = code;
process.kill(process.pid, 'SIGTERM');

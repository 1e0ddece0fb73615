import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Where `npm run dev` finds the server it starts beside Vite. */
const server = `http://127.0.0.1:${process.env.KEHUAN_DEV_SERVER_PORT ?? 3000}`;

/** In development, what the server does in production: `/designer…` is the designer's page, every other page the runtime's. */
const twoPages: Plugin = {
  name: 'kehuan-two-pages',
  configureServer({ middlewares }) {
    middlewares.use((request, _response, next) => {
      if (
        request.method === 'GET' &&
        request.headers.accept?.includes('text/html') &&
        !request.url?.startsWith('/api/')
      ) {
        request.url = /^\/designer(\/|\?|$)/.test(request.url ?? '') ? '/designer/index.html' : '/runtime/index.html';
      }
      next();
    });
  },
};

/**
 * Both web apps in one build, so that they share what they have in common: `runtime/index.html` is served at `/`,
 * `designer/index.html` at `/designer`. Libraries are read from their sources; another folder than tsc's, for Vite empties it.
 */
export default defineConfig(({ command }) => ({
  appType: 'mpa',
  plugins: [react(), twoPages],
  resolve: {
    conditions: ['kehuan-src', 'module', 'browser', command === 'build' ? 'production' : 'development'],
    dedupe: ['react', 'react-dom'],
  },
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    manifest: true,
    target: ['chrome91', 'safari15'],
    rolldownOptions: { input: ['runtime/index.html', 'designer/index.html'] },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500,
  },
  server: { port: 5173, proxy: { '/api': server, '/healthz': server, '/readyz': server } },
}));

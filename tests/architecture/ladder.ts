/** Which packages a package may import, besides itself. */
export const packageLadder: { readonly [owner: string]: readonly string[] } = {
  schemas: [],
  server: ['schemas'],
  runtime: ['schemas'],
  designer: ['schemas', 'runtime'],
};

/**
 * The folders (and files directly in `src`) of each package, lowest first: one may import itself and what stands before it.
 * ARCHITECTURE.md says what each is for.
 */
export const folderLadder: { readonly [owner: string]: readonly string[] } = {
  schemas: [
    'base',
    'rules',
    'formulas',
    'queries',
    'field-types',
    'working-time',
    'currencies',
    'behaviours',
    'step-types',
    'view-types',
    'definitions',
    'routes',
    'index',
  ],
  server: [
    'config',
    'files',
    'database',
    'rules-to-sql',
    'access',
    'definitions',
    'behaviours',
    'triggers',
    'records',
    'transfer',
    'automation',
    'delivery',
    'http',
    'upkeep',
    'app',
    'listen',
    'main',
    'index',
  ],
  runtime: ['client', 'kit', 'field-types', 'forms', 'views', 'pages', 'index', 'main'],
  designer: ['draft', 'editors', 'canvas', 'publish', 'shell', 'index', 'main'],
};

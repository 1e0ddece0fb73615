import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findCycles } from './architecture/find-cycles.ts';
import { folderLadder, packageLadder } from './architecture/ladder.ts';
import {
  at,
  engine,
  fromRoot,
  parseSource,
  placeOf,
  readJson,
  readSources,
  walk,
} from './architecture/source-files.ts';
import { findTemplateWords, readTemplateWords } from './architecture/template-words.ts';

const sources = readSources(engine.filter((folder) => existsSync(fromRoot(folder))));
const testSources = readSources(['tests']);
const scripts = readSources(['scripts']);
const everything = [...sources, ...testSources, ...scripts];

/** Pure data: one table that is clearer in one piece. */
const dataTables: readonly string[] = ['schemas/src/base/problem.ts'];

describe('the ladder', () => {
  test('every folder has its rung', () => {
    const unknown = sources.filter(({ path }) => {
      const { owner, rung } = placeOf(path);
      return !folderLadder[owner]?.includes(rung);
    });
    expect(unknown.map(({ path }) => path)).toEqual([]);
  });

  test('a folder imports only itself and folders below it', () => {
    const upward = sources.flatMap(({ path, imports }) => {
      const from = placeOf(path);
      const rungs = folderLadder[from.owner] ?? [];
      return imports
        .filter(({ target }) => {
          if (!target?.startsWith(`${from.owner}/src/`)) return false;
          return rungs.indexOf(placeOf(target).rung) > rungs.indexOf(from.rung);
        })
        .map(({ specifier }) => `${path} imports ${specifier}`);
    });
    expect(upward).toEqual([]);
  });

  test('a package imports only packages below it, by their entry', () => {
    const wrong = sources.flatMap(({ path, imports }) => {
      const { owner } = placeOf(path);
      return imports
        .filter(({ specifier, target }) => {
          if (specifier.startsWith('@kehuan/') && !target) return true;
          if (!target || target.startsWith(`${owner}/src/`)) return false;
          return specifier.startsWith('.') || !packageLadder[owner]?.includes(placeOf(target).owner);
        })
        .map(({ specifier }) => `${path} imports ${specifier}`);
    });
    expect(wrong).toEqual([]);
  });

  test('a package imports only libraries it declares, the browser none of Node', () => {
    const wrong = sources.flatMap(({ path, imports }) => {
      const { owner } = placeOf(path);
      const declared = readJson(`${owner}/package.json`) as {
        readonly dependencies?: { readonly [name: string]: string };
      };
      return imports
        .filter(({ specifier, target }) => {
          if (target) return false;
          if (specifier.startsWith('node:')) return owner !== 'server';
          const name = specifier
            .split('/')
            .slice(0, specifier.startsWith('@') ? 2 : 1)
            .join('/');
          return !declared.dependencies?.[name];
        })
        .map(({ specifier }) => `${path} imports ${specifier}`);
    });
    expect(wrong).toEqual([]);
  });

  test('the language stands on three small libraries', () => {
    const { dependencies } = readJson('schemas/package.json') as { readonly dependencies: object };
    expect(Object.keys(dependencies).sort()).toEqual(['ajv', 'big.js', 'json-logic-js']);
  });

  test('the kit is a thin layer over the UI library and knows no definitions', () => {
    const wrong = sources.filter(
      ({ path, imports }) =>
        path.startsWith('runtime/src/kit/') && imports.some(({ specifier }) => specifier === '@kehuan/schemas'),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('no imports go round in a circle', () => {
    expect(findCycles(everything)).toEqual([]);
  });
});

describe('the libraries', () => {
  test('one React in the tree', () => {
    const { packages } = readJson('package-lock.json') as { readonly packages: object };
    const copies = Object.keys(packages).filter((path) => /(^|\/)node_modules\/(react|react-dom)$/.test(path));
    expect(copies.sort()).toEqual(['node_modules/react', 'node_modules/react-dom']);
  });

  test('each is accounted for in docs/dependencies.md', () => {
    const text = readFileSync(fromRoot('docs/dependencies.md'), 'utf8');
    const manifests = ['package.json', ...Object.keys(packageLadder).map((owner) => `${owner}/package.json`)];
    const names = manifests.flatMap((path) => {
      const { dependencies, devDependencies } = readJson(path) as {
        readonly dependencies?: object;
        readonly devDependencies?: object;
      };
      return Object.keys({ ...dependencies, ...devDependencies });
    });
    const ours = names.filter((name) => !name.startsWith('@types/') && !name.startsWith('@kehuan/'));
    expect(ours.filter((name) => !text.includes(name))).toEqual([]);
  });
});

describe('the files', () => {
  test('only what is named is exported: no `export *`', () => {
    expect(everything.flatMap(({ starExports }) => starExports)).toEqual([]);
  });

  test('no file is longer than 400 lines', () => {
    const long = everything
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
      .filter(({ path, lines }) => lines > 400 && !dataTables.includes(path));
    expect(long).toEqual([]);
  });

  test('a file is named after its one idea, in kebab-case', () => {
    const vague =
      /^(utils?|helpers?|types?|common|shared|misc|managers?|service)$|-(utils?|helpers?|managers?|service)$/;
    const wrong = everything.filter(({ path }) => {
      const folders = path
        .replace(/^tests\/helpers\//, 'tests/')
        .split('/')
        .slice(0, -1);
      const name = basename(path).replace(/\.(test\.)?(ts|tsx|mts|mjs)$/, '');
      return !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) || [...folders, name].some((part) => vague.test(part));
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('nothing is left undone or switched off', () => {
    const marks = /\b(TODO|FIXME|HACK|XXX)\b|@ts-(ignore|nocheck)|\b(test|it|describe)\.(skip|only|todo)\b/;
    const wrong = everything.flatMap((file) => {
      if (file.path === 'tests/architecture.test.ts') return [];
      const match = marks.exec(file.text);
      return match ? [`${at(file, match.index)} ${match[0]}`] : [];
    });
    expect(wrong).toEqual([]);
  });
});

describe('the checks themselves', () => {
  test('find a circle, also of type imports', () => {
    const a = parseSource('server/src/http/a.ts', "import type { B } from './b.ts'; export type A = B;");
    const b = parseSource('server/src/http/b.ts', "export { type A as B } from './a.ts';");
    const c = parseSource('server/src/http/c.ts', "import './a.ts';");
    expect(findCycles([a, b, c])).toEqual([[a.path, b.path]]);
  });

  test('find `export *`', () => {
    expect(parseSource('server/src/http/a.ts', "\nexport * from './b.ts';").starExports).toEqual([
      'server/src/http/a.ts:2',
    ]);
  });

  test('find a template key in names, strings, properties and SQL, but not in sentences', () => {
    const words = { telling: new Set(['lead', 'lead_source']), ordinary: new Set(['task']) };
    const leaks = [
      'const convertLead = 1;',
      'f({ leadSource: 1 });',
      "f('lead');",
      'sql`select * from lead where x`;',
      "f('task');",
    ];
    const clean = [
      'f(`All roads lead to Rome.`);',
      "f('Leads to trouble');",
      'const leading = 1, task = 2;',
      "f('Choose a task');",
      'misleading();',
    ];
    const found = (text: string) => findTemplateWords(parseSource('server/src/a.ts', text), words).length > 0;
    expect(leaks.filter((text) => !found(text))).toEqual([]);
    expect(clean.filter(found)).toEqual([]);
  });
});

describe('the code', () => {
  test('there is no `any`', () => {
    const found: string[] = [];
    for (const file of everything) {
      walk(file.program, (node) => {
        if (node.type === 'TSAnyKeyword') found.push(at(file, node.start));
      });
    }
    expect(found).toEqual([]);
  });

  test('the only class is Problem, and the error boundary that React demands', () => {
    const found: string[] = [];
    for (const file of sources) {
      walk(file.program, (node) => {
        if (node.type !== 'ClassDeclaration' && node.type !== 'ClassExpression') return;
        const name = (node.id as { readonly name: string } | null)?.name ?? '(anonymous)';
        if (!['Problem', 'ErrorBoundary'].includes(name)) found.push(`${at(file, node.start)} ${name}`);
      });
    }
    expect(found).toEqual([]);
  });

  test('nothing below main reads the clock in the language and the server, but what watches the database process', () => {
    const found: string[] = [];
    for (const file of sources.filter(({ path }) => /^(schemas|server)\/src\/(?!main\.ts|database\/)/.test(path))) {
      walk(file.program, (node) => {
        const text = file.text.slice(node.start, node.end as number);
        const isClock =
          (node.type === 'NewExpression' && text === 'new Date()') ||
          (node.type === 'CallExpression' && text === 'Date.now()');
        if (isClock) found.push(at(file, node.start));
      });
    }
    expect(found).toEqual([]);
  });

  test('the engine names no object or field of a template', () => {
    const words = readTemplateWords();
    expect(sources.flatMap((file) => findTemplateWords(file, words))).toEqual([]);
  });
});

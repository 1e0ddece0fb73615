/**
 * Pictures of every screen at 1440 and 390 px, light and dark, of a new workspace with the CRM and its sample data, in `tests/.output/`.
 * Lay them beside the design's mocks.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { openApi } from '../helpers/api.ts';
import { findBrowser } from '../helpers/find-browser.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const output = join(root, 'tests/.output/');
const account = { email: 'boss@example.cn', password: 'correct horse battery' };

const folder = await mkdtemp(join(tmpdir(), 'kehuan-shots-'));
// as root, PostgreSQL's own user has to reach it
await chmod(folder, 0o755);
const server = spawn(process.execPath, ['server/dist/main.js'], {
  cwd: root,
  env: { ...process.env, PORT: '0', KEHUAN_HOST: '127.0.0.1', KEHUAN_DATA_DIR: folder, KEHUAN_LOG_LEVEL: 'warn' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const address = await readAddress();
  const screens = await prepare(address);
  await mkdir(output, { recursive: true });
  const { executablePath, args, env } = await findBrowser();
  await using browser = await chromium.launch({ executablePath, args: [...args], env });
  for (const width of [1440, 390]) {
    for (const theme of ['light', 'dark'] as const) {
      const page = await signIn(browser, { address, width, theme });
      for (const [name, path] of Object.entries(screens)) {
        await page.goto(address + path);
        // the live stream never ends, so there is no moment without requests
        await page.waitForTimeout(1500);
        await page.screenshot({ path: join(output, `${name}-${width}-${theme}.png`) });
      }
      await page.context().close();
    }
  }
  console.log(`${Object.keys(screens).length * 4} pictures in ${output}`);
} finally {
  server.kill('SIGTERM');
  await once(server, 'exit');
  await rm(folder, { recursive: true, force: true });
}

async function readAddress(): Promise<string> {
  for await (const line of createInterface({ input: server.stdout })) {
    const address = /http:\/\/\S+/.exec(line)?.[0];
    if (address) return address;
  }
  throw new Error('The server did not start.');
}

/** Fills a workspace and says which pages there are. */
async function prepare(address: string): Promise<Readonly<Record<string, string>>> {
  const api = openApi(address);
  await api.call('signUp', { body: { ...account, name: '李明', workspace: '启衡科技', language: 'zh' } });
  await api.call('installTemplate', { params: { key: 'crm' }, body: { sample: true } });
  const { rows } = await api.call('query', {
    body: { object: 'opportunity', sort: [{ field: 'amount', descending: true }], page: { size: 1 } },
  });
  return {
    home: '/',
    table: '/object/lead',
    board: '/object/opportunity',
    record: `/record/opportunity/${String(rows[0]?.id)}`,
    create: '/new/lead',
    import: '/import/lead',
    dashboard: '/dashboard/sales',
    inbox: '/inbox',
    members: '/members',
    'designer-objects': '/designer',
    'designer-form': '/designer/object/lead/form',
    'designer-stages': '/designer/object/opportunity/behaviours',
    'designer-publish': '/designer/publish',
    'designer-releases': '/designer/releases',
  };
}

interface Look {
  readonly address: string;
  readonly width: number;
  readonly theme: 'light' | 'dark';
}

async function signIn(browser: Browser, { address, width, theme }: Look): Promise<Page> {
  const isPhone = width < 500;
  const context = await browser.newContext({
    viewport: { width, height: isPhone ? 844 : 900 },
    isMobile: isPhone,
    hasTouch: isPhone,
    colorScheme: theme,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  await page.goto(`${address}/sign-in`);
  await page.locator('input[type=email]').fill(account.email);
  await page.locator('input[type=password]').fill(account.password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL(`${address}/`);
  return page;
}

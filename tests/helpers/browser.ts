import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, type ConsoleMessage, chromium, type Page } from 'playwright-core';
import { afterAll, expect, onTestFinished } from 'vitest';
import { findBrowser } from './find-browser.ts';

export interface PageOptions {
  /** CSS pixels; up to 480 the page is a phone: touch instead of a mouse. Default 1280 */
  readonly width?: number;
  readonly dark?: boolean;
  readonly language?: 'zh' | 'en';
  /** cookies and local storage to share: the context of another page of the same person */
  readonly context?: BrowserContext;
  /** messages this test provokes on purpose */
  readonly expectedErrors?: readonly RegExp[];
}

const output = fileURLToPath(new URL('../.output/', import.meta.url));
const launched: { browser?: Promise<Browser> } = {};
afterAll(async () => (await launched.browser)?.close());

function launch(): Promise<Browser> {
  launched.browser ??= findBrowser().then(({ executablePath, args, env }) =>
    chromium.launch({ executablePath, args: [...args], env }),
  );
  return launched.browser;
}

/**
 * A fresh page (its own cookies unless a `context` is given), closed when the test ends. The test fails afterwards when the
 * page logged an error, threw, left a rejection unhandled, got a 5xx, or asked any other machine for anything.
 */
export async function openPage(options: PageOptions = {}): Promise<Page> {
  const { width = 1280, dark = false, language = 'zh', expectedErrors = [] } = options;
  const isPhone = width <= 480;
  const context =
    options.context ??
    (await (
      await launch()
    ).newContext({
      viewport: { width, height: isPhone ? 844 : 800 },
      isMobile: isPhone,
      hasTouch: isPhone,
      colorScheme: dark ? 'dark' : 'light',
      locale: language === 'zh' ? 'zh-CN' : 'en-US',
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
    }));
  const page = await context.newPage();
  const errors = watchErrors(page);
  onTestFinished(async () => {
    if (options.context) await page.close();
    else await context.close();
    const unexpected = errors.filter((error) => !expectedErrors.some((expected) => expected.test(error)));
    expect(unexpected, 'the page must not log errors').toEqual([]);
  });
  return page;
}

function watchErrors(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(`uncaught: ${error.stack ?? error.message}`));
  page.on('crash', () => errors.push('the page crashed'));
  page.on('console', (message) => {
    if (message.type() === 'error' && !isRefusal(message)) {
      errors.push(`console: ${message.text()} (${message.location().url})`);
    }
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && !['127.0.0.1', 'localhost', '[::1]'].includes(hostname)) {
      errors.push(`asked another machine: ${request.url()}`);
    }
  });
  return errors;
}

/** The browser reports every 4xx of fetch as an error; for the API those are ordinary answers that the page must show. */
function isRefusal(message: ConsoleMessage): boolean {
  const isAnswer = /^Failed to load resource: the server responded with a status of 4\d\d/.test(message.text());
  return isAnswer && new URL(message.location().url || 'about:blank').pathname.startsWith('/api/');
}

interface Violation {
  readonly id: string;
  readonly impact?: string | null;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** Fails on serious and critical WCAG A/AA violations of the page as it is now; `within` narrows to a CSS selector. */
export async function axe(page: Page, within = 'body'): Promise<void> {
  const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(source);
  const violations: readonly Violation[] = await page.evaluate(async (selector) => {
    const { axe } = globalThis as unknown as { axe: { run(...args: unknown[]): Promise<{ violations: Violation[] }> } };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
    const result = await axe.run(selector, { runOnly: tags, resultTypes: ['violations'] });
    return result.violations;
  }, within);
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const report = grave.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help} – ${node.html}`));
  if (report.length > 0) throw new Error(`The page is not accessible:\n${report.join('\n')}`);
}

/** Saves what the page shows to `tests/.output/NAME.png` and returns the path. */
export async function screenshot(page: Page, name: string): Promise<string> {
  await mkdir(output, { recursive: true });
  const path = join(output, `${name}.png`);
  await page.screenshot({ path });
  return path;
}

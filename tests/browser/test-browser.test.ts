import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { axe, openPage } from '../helpers/browser.ts';

async function serve(body: string): Promise<string> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('content-security-policy', "script-src 'self' 'unsafe-inline'");
    const head =
      '<title>客环</title><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">';
    response.end(`<!doctype html><html lang="zh">${head}<body>${body}</body></html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  return typeof address === 'object' ? `http://127.0.0.1:${address?.port}/` : '';
}

test('a page shows Chinese, a phone page touches', async () => {
  const address = await serve('<main>客环</main>');
  const page = await openPage({ width: 390 });
  await page.goto(address);
  expect(await page.textContent('main')).toBe('客环');
  expect(await page.evaluate(() => [navigator.maxTouchPoints > 0, innerWidth, navigator.language])).toEqual([
    true,
    390,
    'zh-CN',
  ]);
  await axe(page);
});

test.fails('an error on the console fails the test', async () => {
  const address = await serve('<script>console.error("broken")</script>');
  const page = await openPage();
  await page.goto(address);
});

test.fails('an unhandled rejection fails the test', async () => {
  const address = await serve('<script>Promise.reject(new Error("forgotten"))</script>');
  const page = await openPage();
  await page.goto(address);
});

test('an inaccessible page is refused', async () => {
  const address = await serve('<main><img src="data:,"><input></main>');
  const page = await openPage();
  await page.goto(address);
  await expect(axe(page)).rejects.toThrow(/image-alt[\s\S]*label/);
});

import { createHash, createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { readConfig } from '../../server/src/config.ts';
import { safeFileName } from '../../server/src/files/safe-file-name.ts';
import { sniffFileType } from '../../server/src/files/sniff-file-type.ts';
import { openApi } from '../helpers/api.ts';
import { startTestServer } from '../helpers/server.ts';
import { app, create, png, publish, upload } from './file-app.ts';

test('files go to any S3-compatible store, signed, and come back', async () => {
  const objects = new Map<string, Buffer>();
  const store = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts);
      const path = request.url ?? '';
      if (!isSigned(request.method ?? '', path, request.headers, body))
        response.writeHead(403).end('SignatureDoesNotMatch');
      else if (request.method === 'PUT') {
        objects.set(path, body);
        response.end();
      } else if (request.method === 'DELETE') {
        objects.delete(path);
        response.writeHead(204).end();
      } else {
        const found = objects.get(path);
        response.writeHead(found ? 200 : 404).end(found);
      }
    });
  });
  await new Promise<void>((resolve) => store.listen(0, '127.0.0.1', resolve));
  const { port } = store.address() as AddressInfo;
  try {
    await using server = await startTestServer({
      environment: {
        KEHUAN_FILES: `s3://bucket/some/prefix?endpoint=http://127.0.0.1:${port}&region=cn-north-1`,
        AWS_ACCESS_KEY_ID: access.id,
        AWS_SECRET_ACCESS_KEY: access.secret,
      },
    });
    const boss = openApi(server.address);
    const body = { name: '李明', email: 'boss@example.cn', password: 'correct horse battery', workspace: '启衡' };
    await boss.call('signUp', { body });
    await publish(boss, app);
    const picture = await upload(boss, 'photos', png(400, 400), 'p.png');
    await create(boss, { photos: [{ id: picture.id }] });
    expect([...objects.keys()].every((key) => key.startsWith('/bucket/some/prefix/ws_'))).toBe(true);
    expect(objects.size).toBe(2);
    const read = await boss.call('file', { params: { id: picture.id } });
    expect(Buffer.from(await read.arrayBuffer()).equals(Buffer.from(png(400, 400)))).toBe(true);
  } finally {
    store.close();
  }
});

const access = { id: 'AKTEST', secret: 'a secret/with+signs' };

/** The signature as AWS documents it, worked out a second time. */
function isSigned(method: string, path: string, headers: NodeJS.Dict<string | string[]>, body: Buffer): boolean {
  const hash = (text: string | Buffer) => createHash('sha256').update(text).digest('hex');
  const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
  const found =
    /Credential=AKTEST\/(\d{8})\/cn-north-1\/s3\/aws4_request, SignedHeaders=([\w;-]+), Signature=(\w+)/.exec(
      String(headers.authorization),
    );
  if (!found || headers['x-amz-content-sha256'] !== hash(body)) return false;
  const [, day = '', signed = '', signature] = found;
  const lines = signed.split(';').map((name) => `${name}:${String(headers[name])}\n`);
  const request = `${method}\n${path}\n\n${lines.join('')}\n${signed}\n${hash(body)}`;
  const scope = `${day}/cn-north-1/s3/aws4_request`;
  const text = `AWS4-HMAC-SHA256\n${String(headers['x-amz-date'])}\n${scope}\n${hash(request)}`;
  const key = hmac(hmac(hmac(hmac(`AWS4${access.secret}`, day), 'cn-north-1'), 's3'), 'aws4_request');
  return hmac(key, text).toString('hex') === signature;
}

test('a wrong store address is refused at the start, in a sentence', () => {
  for (const wrong of ['http://x', 's3://bucket', 's3://bucket?endpoint=ftp://x', 's3://b/a%20b?endpoint=http://x'])
    expect(() => readConfig({ KEHUAN_FILES: wrong, AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' })).toThrow();
  expect(() => readConfig({ KEHUAN_FILES: 's3://b?endpoint=http://x' })).toThrow();
});

test('names of files are only names: no folders, no hidden turns of direction, all scripts', () => {
  const names: readonly (readonly [string, string])[] = [
    ['../../etc/passwd', 'passwd'],
    ['C:\\temp\\报价.xlsx', '报价.xlsx'],
    ['a\u0000b\u0007.txt', 'ab.txt'],
    ['photo\u202egpj.exe', 'photogpj.exe'],
    ['a<b>:"c"|?*.txt', 'a_b___c____.txt'],
    ['...', 'file'],
    ['', 'file'],
    ['\ud800x.txt', 'x.txt'],
    ['𠮷野家😀.pdf', '𠮷野家😀.pdf'],
    ['. hidden .', 'hidden'],
  ];
  for (const [given, safe] of names) expect(safeFileName(given)).toBe(safe);
  const long = safeFileName(`${'长'.repeat(500)}.pdf`);
  expect(long.endsWith('长.pdf')).toBe(true);
  expect(Buffer.byteLength(long)).toBeLessThanOrEqual(200);
});

test('types are told from the bytes', async () => {
  const types: readonly (readonly [string | Buffer, string])[] = [
    ['%PDF-1.7\n', 'application/pdf'],
    ['GIF89a', 'image/gif'],
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
    ['MZ\x90\x00', 'application/vnd.microsoft.portable-executable'],
    ['   <HTML><body>', 'text/html'],
    ['<script>1</script>', 'text/html'],
    ['<!-- x --><svg>', 'image/svg+xml'],
    ['<a1></a1>', 'application/xml'],
    ['plain, text', 'text/plain'],
    ['\x00\x01\x02', 'application/octet-stream'],
    [Buffer.from('客户,电话'), 'text/plain'],
  ];
  for (const [content, type] of types)
    expect(sniffFileType(Buffer.isBuffer(content) ? content : Buffer.from(content, 'latin1'))).toBe(type);
  const sheet = await readFile(new URL('../data/customers.xlsx', import.meta.url));
  expect(sniffFileType(sheet.subarray(0, 65_536))).toBe(
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  );
});

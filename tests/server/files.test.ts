import { createHash, createHmac } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { type App, blankApp, type Field, type FileEntry, fileEntries, type Role } from '@kehuan/schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../server/src/config.ts';
import { safeFileName } from '../../server/src/files/safe-file-name.ts';
import { sniffFileType } from '../../server/src/files/sniff-file-type.ts';
import { type Api, openApi } from '../helpers/api.ts';
import { startTestServer, type TestServer } from '../helpers/server.ts';
import { until } from '../helpers/until.ts';

type Format = 'attachment' | 'image' | 'signature';
const label = (zh: string) => ({ zh });
const file = (key: string, format: Format, more: object = {}): Field => ({
  key,
  label: label(key),
  type: 'file',
  options: { format, ...more },
});
const seller: Role = {
  key: 'seller',
  label: label('销售'),
  objects: { deal: { create: true, read: 'own', update: 'own', delete: 'own', fields: { secret: 'hidden' } } },
};
const app: App = {
  ...blankApp(label('文件')),
  objects: [
    {
      key: 'deal',
      label: label('单子'),
      title: 'name',
      fields: [
        { key: 'name', label: label('名称'), type: 'text', options: { format: 'line' } },
        file('papers', 'attachment', { maxFiles: 3 }),
        file('small', 'attachment', { maxSize: 1 }),
        file('photos', 'image'),
        file('signed', 'signature'),
        file('secret', 'attachment'),
      ],
      behaviours: [],
    },
  ],
};
const withRoles: App = { ...app, roles: [...app.roles, seller] };

async function publish(api: Api, wanted: App): Promise<void> {
  const { revision } = await api.call('draft');
  const saved = await api.call('saveDraft', { body: { revision, app: wanted } });
  expect(saved.problems).toEqual([]);
  await api.call('publish', { body: { revision: saved.revision } });
}

async function joinAs(admin: Api, address: string, name: string): Promise<Api> {
  const { link } = await admin.call('invite', { body: { email: `${name}@example.cn`, name, roles: ['seller'] } });
  const api = openApi(address);
  const body = { name, password: 'correct horse battery' };
  await api.call('acceptInvitation', { params: { token: link.split('/').at(-1) ?? '' }, body });
  return api;
}

const upload = (api: Api, field: string, content: Uint8Array<ArrayBuffer> | string, name = 'a.txt') =>
  api.call('uploadFile', { query: { object: 'deal', field, name }, file: content });
const create = (api: Api, values: Record<string, never> | object) =>
  api.call('create', { params: { object: 'deal' }, body: { values: { name: '一单', ...values } as never } });
const entry = ({ id, name, size, type, width, height }: FileEntry) =>
  ({ id, name, size, type, ...(width === undefined ? {} : { width, height }) }) as never;

/** A PNG of one colour: large in pixels, small in bytes. */
function png(width: number, height: number): Uint8Array<ArrayBuffer> {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height, 200);
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0;
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
  return Uint8Array.from(Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts]));
}

describe('attachments, images and signatures on disk', () => {
  const place: { server?: TestServer; folder?: string; now: Date; boss: Api; seller: Api; other: Api } = {
    now: new Date('2026-11-23T04:00:00Z'),
    boss: openApi(''),
    seller: openApi(''),
    other: openApi(''),
  };
  beforeAll(async () => {
    place.folder = await mkdtemp(join(tmpdir(), 'kehuan-files-'));
    place.server = await startTestServer({
      environment: { KEHUAN_DATA_DIR: place.folder },
      now: () => place.now,
      mayFail: true,
    });
    const { address } = place.server;
    place.boss = openApi(address);
    const body = { name: '李明', email: 'boss@example.cn', password: 'correct horse battery', workspace: '启衡' };
    await place.boss.call('signUp', { body });
    await publish(place.boss, withRoles);
    place.seller = await joinAs(place.boss, address, 'wang');
    place.other = await joinAs(place.boss, address, 'zhao');
  });
  afterAll(async () => {
    await place.server?.[Symbol.asyncDispose]();
    if (place.folder) await rm(place.folder, { recursive: true, force: true });
  });

  test('a file belongs to its uploader until a record holds it, then to whoever sees the record', async () => {
    const { boss, seller, other } = place;
    const uploaded = await upload(seller, 'papers', '合同正文 𠮷😀', '合同 2026.txt');
    expect(uploaded).toMatchObject({ name: '合同 2026.txt', type: 'text/plain', size: 21 });
    const params = { id: uploaded.id };
    expect(await (await seller.call('file', { params })).text()).toBe('合同正文 𠮷😀');
    await expect(boss.call('file', { params })).rejects.toMatchObject({ code: 'file.not-found' });
    const { id } = await create(seller, { papers: [{ id: uploaded.id }] });
    // what the client says of name and type is not believed
    const { record } = await seller.call('record', { params: { object: 'deal', id } });
    expect(record.papers).toEqual([entry(uploaded)]);
    expect(await (await boss.call('file', { params })).text()).toBe('合同正文 𠮷😀');
    await expect(other.call('file', { params })).rejects.toMatchObject({ code: 'file.not-found', status: 404 });
    await expect(other.call('thumbnail', { params })).rejects.toMatchObject({ code: 'file.not-found' });
    const timeline = await boss.call('timeline', { params: { object: 'deal', id }, query: {} });
    const change = timeline.items[0]?.changes.find(({ field }) => field === 'papers');
    expect(fileEntries(change?.after).map(({ name }) => name)).toEqual(['合同 2026.txt']);
    await boss.call('delete', { params: { object: 'deal', id } });
    await expect(boss.call('file', { params })).rejects.toMatchObject({ code: 'file.not-found' });
  });

  test('a file of a hidden field is as unknown as one that does not exist, also to those who own the record', async () => {
    const { boss, seller } = place;
    const { id } = await create(seller, {});
    const hidden = await upload(boss, 'secret', 'geheim');
    await boss.call('update', { params: { object: 'deal', id }, body: { values: { secret: [entry(hidden)] } } });
    await expect(seller.call('file', { params: { id: hidden.id } })).rejects.toMatchObject({ code: 'file.not-found' });
    await expect(upload(seller, 'secret', 'x')).rejects.toMatchObject({ code: 'field.unknown' });
    // nor can it be brought to light by naming it in another field
    const nobody = '00000000-0000-7000-8000-000000000000';
    for (const wanted of [hidden.id, nobody]) {
      const change = { params: { object: 'deal', id }, body: { values: { papers: [{ id: wanted }] } } };
      await expect(seller.call('update', change)).rejects.toMatchObject({
        code: 'value.file',
        path: '/papers',
      });
    }
  });

  test('somebody else’s upload that no record holds cannot be taken', async () => {
    const { seller, other } = place;
    const uploaded = await upload(seller, 'papers', 'meins');
    await expect(create(other, { papers: [{ id: uploaded.id }] })).rejects.toMatchObject({
      code: 'value.file',
    });
  });

  test('a file that lies about its type is stored as what it is, and nothing of it runs in our pages', async () => {
    const { boss } = place;
    const page = await upload(boss, 'papers', '<!doctype html><script>alert(1)</script>', 'photo.png');
    expect(page.type).toBe('text/html');
    const drawing = await upload(boss, 'papers', '<?xml version="1.0"?>\n<svg xmlns="x"><script/></svg>', 'logo.png');
    expect(drawing.type).toBe('image/svg+xml');
    for (const { id } of [page, drawing]) {
      const { headers } = await boss.call('file', { params: { id } });
      expect(headers.get('content-disposition')).toMatch(/^attachment; filename="/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    }
    await expect(create(boss, { photos: [{ id: page.id }] })).rejects.toMatchObject({
      code: 'value.file-kind',
      params: { name: 'photo.png' },
    });
    await expect(
      create(boss, { signed: [entry(await upload(boss, 'signed', 'no picture', 's.png'))] }),
    ).rejects.toMatchObject({
      code: 'value.file-kind',
    });
  });

  test('images get small pictures; one that would unfold to gigabytes is only a file', async () => {
    const { boss } = place;
    const picture = await upload(boss, 'photos', png(640, 400), 'p.png');
    expect(picture).toMatchObject({ type: 'image/png', width: 640, height: 400 });
    const { id } = await create(boss, { photos: [{ id: picture.id }], signed: [{ id: picture.id }] });
    const small = await boss.call('thumbnail', { params: { id: picture.id } });
    expect(small.headers.get('content-type')).toBe('image/webp');
    expect((await small.arrayBuffer()).byteLength).toBeLessThan(20_000);
    const { record } = await boss.call('record', { params: { object: 'deal', id } });
    expect(record.signed).toEqual([entry(picture)]);
    const bomb = await upload(boss, 'photos', png(20_000, 10_000), 'bomb.png');
    expect(bomb).toMatchObject({ type: 'image/png', name: 'bomb.png' });
    expect(bomb.width).toBeUndefined();
    await expect(boss.call('thumbnail', { params: { id: bomb.id } })).rejects.toMatchObject({ code: 'file.not-found' });
  });

  test('a zip bomb stays a zip: it is never unpacked', async () => {
    const content = deflateSync(Buffer.alloc(50_000_000), { level: 9 });
    const head = Buffer.alloc(30);
    head.write('PK\x03\x04', 'latin1');
    const bomb = Uint8Array.from(Buffer.concat([head, content]));
    const started = performance.now();
    expect(await upload(place.boss, 'papers', bomb, 'bomb.docx')).toMatchObject({
      type: 'application/zip',
      size: bomb.length,
    });
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test('what is too large, empty or too many is refused in words, and nothing of it is left', async () => {
    const { boss } = place;
    const incoming = join(place.folder ?? '', 'files', 'incoming');
    const large = new Uint8Array(1_000_001);
    await expect(upload(boss, 'small', large)).rejects.toMatchObject({
      code: 'request.too-large',
      params: { limit: '1 MB' },
    });
    // one who does not say how much is coming
    const body = new ReadableStream({
      start: (controller) => {
        for (let index = 0; index < 8; index += 1) controller.enqueue(new Uint8Array(300_000));
        controller.close();
      },
    });
    const init = { method: 'POST', body, duplex: 'half', headers: { 'content-type': 'application/octet-stream' } };
    const streamed = await boss.fetch('/api/files?object=deal&field=small&name=x', init as RequestInit);
    expect([streamed.status, (await streamed.json()).code]).toEqual([413, 'request.too-large']);
    await expect(upload(boss, 'papers', new Uint8Array(0), '空.txt')).rejects.toMatchObject({ code: 'file.empty' });
    expect(await readdir(incoming)).toEqual([]);
    const files = await Promise.all(['1', '2', '3', '4'].map((content) => upload(boss, 'papers', content)));
    await expect(create(boss, { papers: files.map(entry) })).rejects.toMatchObject({
      code: 'value.file-count',
      params: { limit: 3 },
    });
  });

  test('equal contents are kept once, found damaged when read, and never served as whole', async () => {
    const { boss } = place;
    const [one, other] = [
      await upload(boss, 'papers', '同样的内容', 'a.txt'),
      await upload(boss, 'papers', '同样的内容', 'b.txt'),
    ];
    expect(one.id).not.toBe(other.id);
    const hash = createHash('sha256').update('同样的内容').digest('hex');
    const stored = (await readdir(join(place.folder ?? '', 'files'), { recursive: true })).filter((name) =>
      name.endsWith(hash),
    );
    expect(stored).toHaveLength(1);
    const path = join(place.folder ?? '', 'files', stored[0] ?? '');
    expect(path).toContain(`/${hash.slice(0, 2)}/${hash.slice(2, 4)}/`);
    await writeFile(path, '同样的内穴');
    const read = async () => (await boss.call('file', { params: { id: one.id } })).text();
    await expect(read()).rejects.toThrow();
    expect(place.server?.errors.some((line) => line.includes('damaged'))).toBe(true);
    await rm(path);
    await expect(read()).rejects.toMatchObject({ code: 'file.damaged' });
  });

  test('files that no record holds go after a day; what a record has held can come back', async () => {
    const { boss } = place;
    const orphan = await upload(boss, 'papers', 'niemand braucht mich');
    const kept = await upload(boss, 'papers', 'mich schon');
    const { id } = await create(boss, { papers: [{ id: kept.id }] });
    const update = (papers: unknown) =>
      boss.call('update', { params: { object: 'deal', id }, body: { values: { papers: papers as never } } });
    await update(null);
    await expect(boss.call('file', { params: { id: kept.id } })).rejects.toMatchObject({ code: 'file.not-found' });
    place.now = new Date(place.now.getTime() + 25 * 3_600_000);
    const again = openApi(place.server?.address ?? '');
    await again.call('signIn', { body: { email: 'boss@example.cn', password: 'correct horse battery' } });
    place.boss = again;
    await publish(again, { ...withRoles, description: label('新') });
    await until(
      () => again.call('file', { params: { id: orphan.id } }).catch((problem: { readonly code?: string }) => problem),
      (answer) => 'code' in answer && answer.code === 'file.not-found',
    );
    const values = { papers: [{ id: kept.id }] };
    await again.call('update', { params: { object: 'deal', id }, body: { values } });
    expect(await (await again.call('file', { params: { id: kept.id } })).text()).toBe('mich schon');
  });

  test('naming the files a record holds by id alone changes nothing; rules ask whether there are any', async () => {
    const { boss } = place;
    const uploaded = await upload(boss, 'papers', 'da');
    const { id, version } = await create(boss, { name: '有附件', papers: [{ id: uploaded.id }] });
    const values = { papers: [uploaded.id] };
    expect(await boss.call('update', { params: { object: 'deal', id }, body: { values } })).toMatchObject({ version });
    const filter = { and: [{ '!': [{ empty: [{ var: 'papers' }] }] }, { '==': [{ var: 'name' }, '有附件'] }] };
    const { rows } = await boss.call('query', { body: { object: 'deal', filter, fields: ['papers'] } });
    expect(rows).toEqual([expect.objectContaining({ id, papers: [entry(uploaded)] })]);
  });

  test('a sheet gives names and no files: the row says so', async () => {
    const { boss } = place;
    const content = '名称,papers\n有附件的,合同.pdf\n没有的,\n';
    const job = await boss.call('upload', { query: { object: 'deal', file: 'a.csv' }, file: content });
    const columns = [
      { index: 0, field: 'name' },
      { index: 1, field: 'papers' },
    ];
    await boss.call('check', { params: { id: job.id }, body: { columns, duplicates: 'skip' } });
    const done = await until(
      () => boss.call('importJob', { params: { id: job.id } }),
      ({ status }) => status === 'checked',
    );
    expect(done.counts).toMatchObject({ create: 1, reject: 1 });
    expect(done.reasons[0]?.message.zh).toContain('不能从表格导入');
  });
});

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

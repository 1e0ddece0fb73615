import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { fileEntries, type Rule } from '@kehuan/schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, openApi } from '../helpers/api.ts';
import { startTestServer, type TestServer } from '../helpers/server.ts';
import { until } from '../helpers/until.ts';
import { create, entry, joinAs, label, png, publish, upload, withRoles } from './file-app.ts';

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
    const streamed = await boss.fetch('/api/files?object=deal&field=small&name=x', init);
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
    const filter: Rule = { and: [{ '!': [{ empty: [{ var: 'papers' }] }] }, { '==': [{ var: 'name' }, '有附件'] }] };
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

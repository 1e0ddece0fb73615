import { crc32, deflateSync } from 'node:zlib';
import { type App, blankApp, type Field, type FileEntry, type Role } from '@kehuan/schemas';
import { expect } from 'vitest';
import { type Api, openApi } from '../helpers/api.ts';

type Format = 'attachment' | 'image' | 'signature';
export const label = (zh: string) => ({ zh });
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
export const app: App = {
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
export const withRoles: App = { ...app, roles: [...app.roles, seller] };

export async function publish(api: Api, wanted: App): Promise<void> {
  const { revision } = await api.call('draft');
  const saved = await api.call('saveDraft', { body: { revision, app: wanted } });
  expect(saved.problems).toEqual([]);
  await api.call('publish', { body: { revision: saved.revision } });
}

export async function joinAs(admin: Api, address: string, name: string): Promise<Api> {
  const { link } = await admin.call('invite', { body: { email: `${name}@example.cn`, name, roles: ['seller'] } });
  const api = openApi(address);
  const body = { name, password: 'correct horse battery' };
  await api.call('acceptInvitation', { params: { token: link.split('/').at(-1) ?? '' }, body });
  return api;
}

export const upload = (api: Api, field: string, content: Uint8Array<ArrayBuffer> | string, name = 'a.txt') =>
  api.call('uploadFile', { query: { object: 'deal', field, name }, file: content });
export const create = (api: Api, values: Record<string, never> | object) =>
  api.call('create', { params: { object: 'deal' }, body: { values: { name: '一单', ...values } } });
export const entry = ({ id, name, size, type, width, height }: FileEntry) =>
  ({ id, name, size, type, ...(width === undefined ? {} : { width, height }) }) as never;

/** A PNG of one colour: large in pixels, small in bytes. */
export function png(width: number, height: number): Uint8Array<ArrayBuffer> {
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

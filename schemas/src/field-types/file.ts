import type { Json } from '../base/json.ts';
import type { TypeOf } from '../base/type-of.ts';
import { type Checked, defineFieldType } from './field-type.ts';
import { isIdentifier } from './identifier.ts';

const options = {
  type: 'object',
  properties: {
    format: {
      enum: ['attachment', 'image', 'signature'],
      title: { zh: '种类', en: 'Kind' },
      enumLabels: {
        attachment: { zh: '附件', en: 'Attachments' },
        image: { zh: '图片', en: 'Images' },
        signature: { zh: '签名', en: 'Signature' },
      },
    },
    maxFiles: { type: 'integer', minimum: 1, maximum: 100, title: { zh: '最多几个', en: 'Most files' } },
    /** of one file, in megabytes */
    maxSize: { type: 'integer', minimum: 1, maximum: 100, title: { zh: '单个最大（MB）', en: 'Largest file (MB)' } },
  },
  required: ['format'],
  additionalProperties: false,
} as const;
type Options = TypeOf<typeof options>;

/** A file as a record holds it. Names and types are those the server has found; what a client sends of them is not believed. */
export interface FileEntry {
  readonly id: string;
  readonly name: string;
  /** bytes */
  readonly size: number;
  /** media type, told from the bytes */
  readonly type: string;
  readonly width?: number;
  readonly height?: number;
}

/** where a field sets no limit of its own */
const mostFiles = 50;
const largestMegabytes = 100;
const megabyte = 1_000_000;

/** Media types that are pictures every browser draws and that cannot run anything. */
export const pictureTypes: readonly string[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'];

/** How many files a field holds, and how many bytes each of them may have. */
export function fileLimits({ format, maxFiles, maxSize }: Options): { readonly files: number; readonly bytes: number } {
  return {
    files: format === 'signature' ? 1 : (maxFiles ?? mostFiles),
    bytes: (maxSize ?? largestMegabytes) * megabyte,
  };
}

/** Whether a file of this media type may stand in the field. */
export function acceptsFile({ format }: Options, type: string): boolean {
  if (format === 'attachment') return true;
  return format === 'signature' ? type === 'image/png' : pictureTypes.includes(type);
}

/** The files of a value, whatever it is. Keys stand in the order in which PostgreSQL keeps them, so that equal values have equal texts. */
export function fileEntries(value: Json | undefined): readonly FileEntry[] {
  return isList(value) ? value.flatMap((item) => readEntry(item) ?? []) : [];
}

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
const isSize = (value: Json | undefined): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** An id alone will do: the server fills in the rest. */
function readEntry(item: Json): FileEntry | undefined {
  if (isIdentifier(item)) return { id: String(item), name: '', size: 0, type: '' };
  if (typeof item !== 'object' || item === null || isList(item) || !isIdentifier(item.id)) return undefined;
  const { id, name, size, type, width, height } = item as { readonly [key: string]: Json | undefined };
  return {
    id: String(id),
    name: typeof name === 'string' ? name : '',
    size: isSize(size) ? size : 0,
    type: typeof type === 'string' ? type : '',
    ...(isSize(width) && isSize(height) ? { width, height } : {}),
  };
}

function check(value: Json, options: Options): Checked {
  const given = isList(value) ? value : [value];
  const entries = fileEntries(given);
  if (entries.length < given.length)
    return { ok: false, code: 'value.type', params: { expected: { zh: '文件列表', en: 'a list of files' } } };
  const files = entries.filter(({ id }, index) => entries.findIndex((other) => other.id === id) === index);
  const limit = fileLimits(options).files;
  if (files.length > limit) return { ok: false, code: 'value.file-count', params: { limit } };
  const wrong = files.find(({ type }) => type !== '' && !acceptsFile(options, type));
  if (wrong) return { ok: false, code: 'value.file-kind', params: { name: wrong.name } };
  // every entry is plain JSON with known keys
  return { ok: true, value: files.length === 0 ? null : (files as unknown as Json) };
}

const preset = (key: Options['format'], zh: string, en: string, icon: string) =>
  ({ key, label: { zh, en }, icon, group: 'more', options: { format: key } }) as const;

export const fileField = defineFieldType<Options>()({
  label: { zh: '文件', en: 'Files' },
  icon: 'paperclip',
  options,
  presets: [
    preset('attachment', '附件', 'Attachments', 'paperclip'),
    preset('image', '图片', 'Images', 'image'),
    preset('signature', '签名', 'Signature', 'signature'),
  ],
  storage: () => ({ kind: 'column', sql: 'jsonb' }),
  ruleType: () => ({ kind: 'data' }),
  check,
  // a sheet holds names, and a name is no file
  parse: () => ({ ok: false, code: 'value.file-text' }),
  format: (value, _, { language }) =>
    fileEntries(value)
      .map(({ name }) => name)
      .join(language === 'zh' ? '、' : ', '),
});

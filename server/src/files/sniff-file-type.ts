/**
 * What a file is, told from its first bytes. Its name and what the sender says have no part in it. Archives are not opened: an office document
 * is known by the names in the first headers of its archive, which stand there unpacked.
 */
export function sniffFileType(head: Buffer): string {
  const known = signatures.find(({ bytes, at = 0, also }) => has(head, bytes, at) && (also?.(head) ?? true));
  if (known) return known.type;
  if (has(head, 'PK\x03\x04', 0)) return sniffArchive(head);
  return sniffText(head);
}

/** how many of a file's first bytes are looked at */
export const sniffedBytes = 65_536;

interface Signature {
  /** one character a byte */
  readonly bytes: string;
  readonly at?: number;
  readonly type: string;
  readonly also?: (head: Buffer) => boolean;
}

const brand =
  (...names: readonly string[]) =>
  (head: Buffer) =>
    names.includes(head.toString('latin1', 8, 12).trim());

const signatures: readonly Signature[] = [
  { bytes: '\x89PNG\r\n\x1a\n', type: 'image/png' },
  { bytes: '\xff\xd8\xff', type: 'image/jpeg' },
  { bytes: 'GIF8', type: 'image/gif' },
  { bytes: 'RIFF', type: 'image/webp', also: (head) => has(head, 'WEBP', 8) },
  { bytes: 'RIFF', type: 'audio/wav', also: (head) => has(head, 'WAVE', 8) },
  { bytes: 'RIFF', type: 'video/x-msvideo', also: (head) => has(head, 'AVI ', 8) },
  { bytes: 'ftyp', at: 4, type: 'image/avif', also: brand('avif', 'avis') },
  { bytes: 'ftyp', at: 4, type: 'image/heic', also: brand('heic', 'heix', 'hevc', 'mif1', 'msf1') },
  { bytes: 'ftyp', at: 4, type: 'video/quicktime', also: brand('qt') },
  { bytes: 'ftyp', at: 4, type: 'audio/mp4', also: brand('M4A', 'M4B') },
  { bytes: 'ftyp', at: 4, type: 'video/mp4' },
  { bytes: 'BM', type: 'image/bmp', also: (head) => head.length > 14 && head.readUInt32LE(6) === 0 },
  { bytes: 'II*\0', type: 'image/tiff' },
  { bytes: 'MM\0*', type: 'image/tiff' },
  { bytes: '\0\0\x01\0', type: 'image/x-icon' },
  { bytes: '%PDF-', type: 'application/pdf' },
  { bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', type: 'application/x-cfb' },
  { bytes: '{\\rtf', type: 'application/rtf' },
  { bytes: 'PK\x05\x06', type: 'application/zip' },
  { bytes: 'Rar!\x1a\x07', type: 'application/vnd.rar' },
  { bytes: '7z\xbc\xaf\x27\x1c', type: 'application/x-7z-compressed' },
  { bytes: '\x1f\x8b', type: 'application/gzip' },
  { bytes: 'BZh', type: 'application/x-bzip2' },
  { bytes: '\xfd7zXZ\0', type: 'application/x-xz' },
  { bytes: 'ustar', at: 257, type: 'application/x-tar' },
  { bytes: 'ID3', type: 'audio/mpeg' },
  { bytes: '\xff\xfb', type: 'audio/mpeg' },
  { bytes: '#!AMR', type: 'audio/amr' },
  { bytes: 'OggS', type: 'audio/ogg' },
  { bytes: 'fLaC', type: 'audio/flac' },
  { bytes: '\x1aE\xdf\xa3', type: 'video/webm' },
  { bytes: 'MZ', type: 'application/vnd.microsoft.portable-executable' },
  { bytes: '\x7fELF', type: 'application/x-elf' },
];

function has(head: Buffer, bytes: string, at: number): boolean {
  return head.length >= at + bytes.length && head.toString('latin1', at, at + bytes.length) === bytes;
}

const office = 'application/vnd.openxmlformats-officedocument';

function sniffArchive(head: Buffer): string {
  const names = head.toString('latin1');
  if (names.includes('[Content_Types].xml') || names.includes('_rels/.rels')) {
    if (names.includes('word/')) return `${office}.wordprocessingml.document`;
    if (names.includes('xl/')) return `${office}.spreadsheetml.sheet`;
    if (names.includes('ppt/')) return `${office}.presentationml.presentation`;
  }
  const declared = /^mimetypeapplication\/([\w.+-]{1,80}?)(?:PK|$)/.exec(names.slice(30, 200))?.[1];
  return declared === undefined ? 'application/zip' : `application/${declared}`;
}

/** Text that a browser could run is told from text that it only shows. */
function sniffText(head: Buffer): string {
  const text = decode(head);
  if (text === undefined) return 'application/octet-stream';
  const start = text
    .replace(/^\ufeff/, '')
    .replace(/^(\s|<\?[^>]*\?>|<!--[\s\S]*?-->)+/, '')
    .slice(0, 2000);
  if (/^<!doctype\s+svg|^<svg[\s>]/i.test(start) || (/^<!doctype/i.test(start) && /<svg[\s>]/i.test(start)))
    return 'image/svg+xml';
  if (
    /^<(!doctype\s+html|html|head|body|script|iframe|style|title|meta|link|table|div|p|a|img|form|h\d|br|b|i|span)[\s>/]/i.test(
      start,
    )
  )
    return 'text/html';
  return /^<\w/.test(start) || /^(\ufeff)?\s*<\?xml/.test(text) ? 'application/xml' : 'text/plain';
}

/** Bytes no text has: all below the space but tabs, line ends and escape. */
const isControl = (byte: number): boolean => byte < 32 && !(byte >= 9 && byte <= 13) && byte !== 27;

function decode(head: Buffer): string | undefined {
  // a character may be cut off at the end
  if (head.length === 0 || head.some(isControl)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
  } catch {
    return readGb18030(head);
  }
}

function readGb18030(head: Buffer): string | undefined {
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(head, { stream: true });
  } catch {
    return undefined;
  }
}

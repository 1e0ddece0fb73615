import type { ImportJob } from '@kehuan/schemas';

export interface DecodedText {
  readonly text: string;
  readonly encoding: ImportJob['encoding'];
}

/**
 * The text of a file: by its byte order mark, else strict UTF-8, else GB18030, which covers GBK and GB2312 and keeps 𠮷.
 * Null where none of them fits, or where the bytes are no text (a spreadsheet or picture named .csv).
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  if (isBinary(bytes)) return null;
  const marked = encodingOfMark(bytes);
  if (marked) return decode(bytes, marked);
  return decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030');
}

function decode(bytes: Uint8Array, encoding: ImportJob['encoding']): DecodedText | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    // not this encoding: the caller tries the next
    return null;
  }
}

function encodingOfMark(bytes: Uint8Array): ImportJob['encoding'] | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** Zip and old Excel signatures, or a NUL where no UTF-16 mark explains it. */
function isBinary(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  if (head.startsWith('PK\u0003\u0004') || head === '\u00d0\u00cf\u0011\u00e0') return true;
  return !encodingOfMark(bytes)?.startsWith('utf-16') && bytes.subarray(0, 65_536).includes(0);
}

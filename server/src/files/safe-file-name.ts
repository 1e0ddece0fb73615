/** longest name, in bytes of UTF-8: what every file system can hold with room for a number */
const longest = 200;

/**
 * A name that is only a name: no folders, no control characters, nothing that turns the direction of text around (`exe.gpj` shown as
 * `jpg.exe`), nothing a file system refuses. Letters of all scripts stay.
 */
export function safeFileName(given: string): string {
  const base = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = base
    // control and format characters (those that change the direction of text among them), lone surrogates
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return shorten(clean) || 'file';
}

/** The end stays: it says what the file is. */
function shorten(name: string): string {
  if (Buffer.byteLength(name) <= longest) return name;
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? '';
  // whole characters
  const stem = Array.from(name.slice(0, name.length - ending.length));
  while (Buffer.byteLength(stem.join('')) + ending.length > longest) stem.pop();
  return stem.join('').trimEnd() + ending;
}

const escapes: { readonly [sign: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Plain text as formatted text: a paragraph for each line. The way back is `plainTextOf`. */
export function richTextOf(text: string): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${line.replace(/[&<>"]/g, (sign) => escapes[sign]!)}</p>`)
    .join('');
}

/** Whether a text is meant as HTML. */
export const isMarkup = (text: string): boolean => /<\/?[a-z][^>]*>/i.test(text);

/**
 * Formatted text is kept as HTML of few elements, made clean by the server on its way in. Everything that reads it as text – rules, search,
 * export, timeline – reads this plain form. PostgreSQL makes the same of it (`sql-calls.ts`), so the steps here must stay that simple.
 */
export function plainTextOf(html: string): string {
  return html
    .replace(/<br *\/?>|<\/(p|h[1-6]|li|blockquote|pre)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/\n+/g, '\n')
    .replace(/^\n|\n$/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

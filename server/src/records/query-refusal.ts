import { Problem } from '@kehuan/schemas';

/** What is wrong with a query, in words, and where. */
export const refusedQuery = (zh: string, en: string, path: string): Problem =>
  new Problem('query.invalid', { message: { zh, en }, path });

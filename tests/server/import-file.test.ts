import { readFileSync } from 'node:fs';
import type { ObjectDefinition } from '@kehuan/schemas';
import { fieldsOf } from '@kehuan/schemas';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../server/src/transfer/decode-text.ts';
import { matchColumns } from '../../server/src/transfer/match-columns.ts';
import { readCells } from '../../server/src/transfer/read-cells.ts';
import { readSheet } from '../../server/src/transfer/read-sheet.ts';
import lead from '../../templates/crm/objects/lead.json' with { type: 'json' };

const file = readFileSync(new URL('../data/leads-gb18030.csv', import.meta.url));
const locale = { language: 'zh', zone: 'Asia/Shanghai' } as const;
// the template's JSON is checked against the schema in its own test
const fields = fieldsOf(lead as unknown as ObjectDefinition).filter((field) => !field.system);

function leadSheet() {
  const decoded = decodeText(file);
  if (!decoded) throw new Error('not decoded');
  return { ...decoded, sheet: readSheet(decoded.text) };
}

describe('reading an import file', () => {
  it('recognises GB18030, UTF-8 with and without a mark, and UTF-16', () => {
    expect(leadSheet().encoding).toBe('gb18030');
    expect(decodeText(Buffer.from('姓名,𠮷\n'))).toEqual({ text: '姓名,𠮷\n', encoding: 'utf-8' });
    expect(decodeText(Buffer.from('\ufeff姓名'))).toEqual({ text: '姓名', encoding: 'utf-8' });
    expect(decodeText(Buffer.from('\ufeff姓名', 'utf16le'))).toEqual({ text: '姓名', encoding: 'utf-16le' });
  });

  it('refuses spreadsheets and binaries that only call themselves CSV', () => {
    expect(decodeText(readFileSync(new URL('../data/customers.xlsx', import.meta.url)))).toBeNull();
    expect(decodeText(Buffer.from([0, 1, 2, 3]))).toBeNull();
  });

  it('finds the header and 1,000 rows of ten cells, line breaks and quotes inside cells kept', () => {
    const { sheet } = leadSheet();
    expect(sheet.header).toHaveLength(10);
    expect(sheet.rows).toHaveLength(1000);
    expect(sheet.rows[0]).toMatchObject({
      row: 2,
      cells: expect.arrayContaining(['田雨欣', '已有供应商，看性价比\n需要演示']),
    });
    expect(sheet.rows.some(({ cells }) => cells[9] === '"急"用，三月前上线')).toBe(true);
  });

  it('takes tabs and semicolons, skips empty rows but counts them', () => {
    expect(readSheet('a;b\n1;2\n').rows).toEqual([{ row: 2, cells: ['1', '2'] }]);
    expect(readSheet('\n"a,x"\tb\n\n1\t2\n').rows).toEqual([{ row: 4, cells: ['1', '2'] }]);
  });

  it('says what is wrong with a file that has no rows or unclosed quotes', () => {
    expect(() => readSheet('a,b\n')).toThrow('import.empty');
    expect(() => readSheet('')).toThrow('import.empty');
    expect(() => readSheet('a,b\n"1,2\n')).toThrow('import.unreadable');
  });

  it('matches all ten columns to fields of the lead', () => {
    const columns = matchColumns(leadSheet().sheet, fields, locale);
    expect(columns.map(({ field }) => field)).toEqual([
      'name',
      'company',
      'mobile',
      'title',
      'city',
      'industry',
      'source',
      'budget',
      'registered_on',
      'remark',
    ]);
  });

  it('matches other names of a column where its values fit, and nothing where they do not', () => {
    const sheet = readSheet('联系电话,手机\n139 6362 3906,abc\n');
    expect(matchColumns(sheet, fields, locale).map(({ field }) => field)).toEqual(['mobile', undefined]);
  });

  it('reads amounts, phones and dates as people write them and names each cell it cannot read', async () => {
    const { sheet } = leadSheet();
    const columns = matchColumns(sheet, fields, locale).flatMap(({ index, field: key }) => {
      const field = fields.find((one) => one.key === key);
      return field ? [{ index, field }] : [];
    });
    const rows = await readCells(sheet.rows, columns, { locale, lookUp: async () => new Map() });
    const byName = (name: string) => rows.find(({ cells }) => cells[0] === name)?.values;
    expect(byName('胡奕辰')).toMatchObject({
      budget: '162000.00',
      registered_on: '2026-03-19',
      mobile: '+8615987306831',
      industry: 'education',
    });
    expect(byName('郑昊焱')).toMatchObject({ budget: '332000.00', mobile: '+8613860654929' });
    expect(byName('阎治涛')).toMatchObject({ budget: '745000.00', registered_on: '2026-04-24' });
    const messages = rows.flatMap(({ problems }) => problems.map(({ column, message }) => `${column} ${message.zh}`));
    expect(messages).toHaveLength(15);
    expect(messages.filter((message) => message.startsWith('2 '))).toHaveLength(5);
    expect(messages.filter((message) => message.startsWith('7 '))).toHaveLength(5);
    expect(messages).toContain('8 「登记日期」不是有效的日期。');
  });
});

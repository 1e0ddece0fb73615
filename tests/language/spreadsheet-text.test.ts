import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTsv, writeTsv } from '../../runtime/src/views/table/tsv.ts';

test('what a table writes for a spreadsheet it reads back, whatever stands in the cells', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('', 'a\tb', '两\n行', '"引号"', '𠮷😀', '\r\n', '"'));
  const rows = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }))
    // a last row of one empty cell and the line break at the end of a text look the same
    .filter((table) => table.at(-1)?.join('') !== '' || table.length === 1);
  fc.assert(
    fc.property(rows, (table) => {
      expect(readTsv(writeTsv(table))).toEqual(table);
    }),
    { numRuns: 500 },
  );
});

test('a spreadsheet ends lines its own way, quotes cells with breaks and adds a line break at the end', () => {
  expect(readTsv('a\tb\r\n1\t2\r\n')).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
  expect(readTsv('"两\n行"\t"说""好"""\n')).toEqual([['两\n行', '说"好"']]);
  expect(readTsv('6" 屏\t\n\t"x')).toEqual([
    ['6" 屏', ''],
    ['', '"x'],
  ]);
  expect(readTsv('')).toEqual([['']]);
});

import { type ArgumentKind, functionNameOf, isOperator, type Label, operators } from '@kehuan/schemas';

/** A function of the formula language as the editor tells of it. */
export interface FormulaFunction {
  readonly name: string;
  readonly label: Label;
  /** what it gives, as a sentence over its arguments */
  readonly help: Label;
  /** its arguments in words: `(列表, 金额, 条件?)` */
  readonly signature: Label;
  readonly group: Label;
  readonly hasArguments: boolean;
}

const argumentNames: { readonly [K in ArgumentKind]: Label } = {
  condition: { zh: '条件', en: 'condition' },
  value: { zh: '值', en: 'value' },
  same: { zh: '值', en: 'value' },
  ordered: { zh: '数或日期', en: 'number or date' },
  amount: { zh: '数或金额', en: 'number or amount' },
  number: { zh: '数', en: 'number' },
  text: { zh: '文字', en: 'text' },
  day: { zh: '日期', en: 'date' },
  date: { zh: '日期', en: 'date' },
  list: { zh: '多选', en: 'list' },
  values: { zh: '[值, 值]', en: '[value, value]' },
  digits: { zh: '小数位', en: 'decimals' },
  unit: { zh: '"week" "month" "quarter" "year"', en: '"week" "month" "quarter" "year"' },
  related: { zh: '相关记录', en: 'related records' },
  pattern: { zh: '格式名', en: 'name of a form' },
  calendar: { zh: '"工作日历"', en: '"calendar"' },
  currency: { zh: '币种', en: 'currency' },
  extreme: { zh: '数或日期', en: 'number or date' },
};

const groups: { readonly [group: string]: Label } = {
  logic: { zh: '条件', en: 'Logic' },
  compare: { zh: '比较', en: 'Comparison' },
  text: { zh: '文字', en: 'Text' },
  number: { zh: '数字', en: 'Numbers' },
  date: { zh: '日期', en: 'Dates' },
  list: { zh: '多选', en: 'Lists' },
  related: { zh: '相关记录', en: 'Related records' },
};

/** What has a sign of its own is written between its arguments and needs no function. */
const infix: ReadonlySet<string> = new Set([
  '==',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  'in',
  'and',
  'or',
  '!',
  '+',
  '-',
  '*',
  '%',
]);

function signature(takes: readonly ArgumentKind[], optional: number, isOpen: boolean, language: 'zh' | 'en'): string {
  const names = takes.map((kind, index) => {
    const name = argumentNames[kind][language] ?? '';
    return index >= takes.length - optional ? `${name}?` : name;
  });
  return `(${[...names, ...(isOpen ? ['…'] : [])].join(', ')})`;
}

/** Every function, by group. */
export const formulaFunctions: readonly FormulaFunction[] = Object.entries(operators)
  .filter(([key]) => !infix.has(key))
  .flatMap(([key, operator]) => {
    if (!isOperator(key)) return [];
    const optional = 'optional' in operator ? (operator.optional ?? 0) : 0;
    const isOpen = 'more' in operator;
    return {
      name: functionNameOf(key),
      label: operator.label,
      help: { zh: inWords(operator, 'zh'), en: inWords(operator, 'en') },
      signature: {
        zh: signature(operator.takes, optional, isOpen, 'zh'),
        en: signature(operator.takes, optional, isOpen, 'en'),
      },
      group: groups[operator.group] ?? operator.label,
      hasArguments: operator.takes.length > 0,
    };
  });

/** The operator's sentence with the names of its arguments in it. */
function inWords(
  { sentence, takes }: { readonly sentence: Label; readonly takes: readonly ArgumentKind[] },
  language: 'zh' | 'en',
): string {
  const name = (index: number) => argumentNames[takes[index] ?? 'value'][language] ?? '';
  return (sentence[language] ?? '').replace(/\{(\d|\*)\}/g, (_, place: string) =>
    place === '*' ? `${name(0)}…` : name(Number(place)),
  );
}

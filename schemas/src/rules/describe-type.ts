import type { RuleType } from '../base/rule-type.ts';
import type { Label } from '../base/text.ts';

const names = {
  text: { zh: '文本', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  money: { zh: '金额', en: 'an amount of money' },
  boolean: { zh: '是/否', en: 'yes or no' },
  date: { zh: '日期', en: 'a date' },
  datetime: { zh: '日期时间', en: 'a date and time' },
  choice: { zh: '选项', en: 'an option' },
  list: { zh: '多选', en: 'a list of options' },
  link: { zh: '关联记录', en: 'a linked record' },
  links: { zh: '一组记录', en: 'a list of records' },
  data: { zh: '不能参与计算的内容', en: 'a value that rules cannot look into' },
  null: { zh: '空', en: 'nothing' },
} as const satisfies Record<RuleType['kind'], Label>;

/** What a type is called in a sentence about a wrong rule. */
export const nameOfKind = (kind: RuleType['kind']): { readonly zh: string; readonly en: string } => names[kind];

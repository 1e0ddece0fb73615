import { type Label, type Language, text } from '../base/text.ts';
import type { Noun } from './review.ts';

/** One definition of an app, as people speak of it: “view ‘Big deals’”. */
export interface Part {
  readonly noun: Noun;
  /** keys from the app down; for what belongs to an object, the object comes first */
  readonly path: readonly string[];
  readonly label: Label;
  /** JSON pointer into the app */
  readonly at: string;
  /** the object it belongs to */
  readonly object?: string;
}

export const nounNames = {
  app: { zh: '应用', en: 'app' },
  object: { zh: '对象', en: 'object' },
  field: { zh: '字段', en: 'field' },
  option: { zh: '选项', en: 'option' },
  behaviour: { zh: '能力', en: 'capability' },
  stage: { zh: '阶段', en: 'stage' },
  form: { zh: '表单', en: 'form' },
  view: { zh: '视图', en: 'view' },
  dashboard: { zh: '仪表盘', en: 'dashboard' },
  workflow: { zh: '流程', en: 'workflow' },
  role: { zh: '角色', en: 'role' },
  navigation: { zh: '导航', en: 'navigation' },
} as const satisfies Record<Noun, Label>;

/** 视图“大单” · view “Big deals” */
export function namePart({ noun, label }: Pick<Part, 'noun' | 'label'>): Label {
  return both(
    (language) => `${text(nounNames[noun], language)}${language === 'zh' ? '' : ' '}${quote(label, language)}`,
  );
}

/** A sentence written once for both languages. */
export function both(write: (language: Language) => string): Label {
  return { zh: write('zh'), en: write('en') };
}

/** A label in the quotation marks both languages share. */
export function quote(label: Label | string | undefined, language: Language): string {
  return `“${typeof label === 'string' ? label : text(label, language)}”`;
}

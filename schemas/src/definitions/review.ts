import type { Json } from '../base/json.ts';
import type { Label } from '../base/text.ts';

/** The nouns a change is about. */
export type Noun =
  | 'app'
  | 'object'
  | 'field'
  | 'option'
  | 'behaviour'
  | 'stage'
  | 'form'
  | 'view'
  | 'dashboard'
  | 'workflow'
  | 'role'
  | 'navigation';

/** One difference between two apps, as people think of it. Made by `changes(before, after)`. */
export interface Change {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly noun: Noun;
  /** keys from the app down to what changed, e.g. ['lead', 'budget']; for things that belong to an object the object comes first */
  readonly path: readonly string[];
  /** the object it belongs to, for grouping */
  readonly object?: string;
  /** a plain sentence in both languages: 新字段“决策周期”，单选，放在“需求与预算”里 */
  readonly sentence: Label;
  readonly before?: Json;
  readonly after?: Json;
}

/** A change with what it does to the data, measured, and what else uses the thing. Made by the server. */
export interface ReviewChange extends Change {
  /** rows touched; absent where no data is concerned */
  readonly rows?: number;
  /** a short sentence on the data: 不动旧数据 · 转换 1,269 条 · 412 条进回收站 */
  readonly effect: Label;
  /** must be looked at before publishing; absent: harmless */
  readonly warning?: Label;
  /** up to 5 real values that would not fit */
  readonly samples?: readonly string[];
  /** labels of definitions that use what is removed or changed */
  readonly usedBy?: readonly Label[];
}

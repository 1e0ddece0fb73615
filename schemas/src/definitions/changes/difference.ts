import type { Json } from '../../base/json.ts';
import type { Label, Language } from '../../base/text.ts';
import { both, nounNames, quote } from '../part.ts';
import type { Change, Noun } from '../review.ts';

/** Both sides of something that has a key. */
export interface Pair<T> {
  readonly before: T;
  readonly after: T;
}

/** Two lists matched by key, in the order of the new one (removed ones in the order of the old one). */
export function match<T extends { readonly key: string }>(before: readonly T[], after: readonly T[]) {
  const old = new Map(before.map((item) => [item.key, item]));
  const now = new Map(after.map((item) => [item.key, item]));
  return {
    added: [...now.values()].filter(({ key }) => !old.has(key)),
    removed: [...old.values()].filter(({ key }) => !now.has(key)),
    kept: [...now.values()].flatMap((item): Pair<T>[] => {
      const other = old.get(item.key);
      return other ? [{ before: other, after: item }] : [];
    }),
  };
}

/** Equal as JSON: the order of keys does not count, and neither does a key whose value is undefined. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [definedEntries(a), new Map(definedEntries(b))];
  return left.length === right.size && left.every(([key, value]) => right.has(key) && isSame(value, right.get(key)));
}

const definedEntries = (value: object): [string, unknown][] =>
  Object.entries(value).filter(([, part]) => part !== undefined);

/** Whether two lists hold the same things in another order. */
export function isReordered(before: readonly string[], after: readonly string[]): boolean {
  const kept = before.filter((key) => after.includes(key));
  const still = after.filter((key) => before.includes(key));
  return kept.some((key, index) => key !== still[index]);
}

/** What changes say about one definition. */
export interface Subject {
  readonly noun: Noun;
  readonly path: readonly string[];
  readonly object?: string;
}

export function change(
  kind: Change['kind'],
  subject: Subject,
  details: { readonly sentence: Label; readonly before?: unknown; readonly after?: unknown },
): Change {
  const { sentence, before, after } = details;
  return {
    kind,
    ...subject,
    sentence,
    // definitions are JSON
    ...(before === undefined ? {} : { before: before as Json }),
    ...(after === undefined ? {} : { after: after as Json }),
  };
}

/** The same subject, one aspect of it: `['deal', 'amount']` → `['deal', 'amount', 'required']`. */
export function aspect(subject: Subject, ...keys: readonly string[]): Subject {
  return { ...subject, path: [...subject.path, ...keys] };
}

interface Named {
  readonly label: Label;
}

/** “微信”改名为“微信号”, where the label differs. */
export function renamed(subject: Subject, { before, after }: Pair<Named>): readonly Change[] {
  if (isSame(before.label, after.label)) return [];
  const sentence = both((language) => {
    const noun = nounOf(subject.noun, language);
    const [old, now] = [quote(before.label, language), quote(after.label, language)];
    return language === 'zh' ? `${noun}${old}改名为${now}` : `${noun} ${old} renamed to ${now}`;
  });
  return [change('changed', aspect(subject, 'label'), { sentence, before: before.label, after: after.label })];
}

/** Fields need no word in front of their name. */
function nounOf(noun: Noun, language: Language): string {
  if (noun === 'field') return language === 'zh' ? '' : 'Field';
  const name = nounNames[noun][language];
  return language === 'zh' ? name : name.charAt(0).toUpperCase() + name.slice(1);
}

/** 新视图“大单” */
export function added(subject: Subject, item: Named, more: Label = {}): Change {
  const sentence = both((language) =>
    language === 'zh'
      ? `新${nounNames[subject.noun].zh}${quote(item.label, language)}${more.zh ?? ''}`
      : `New ${nounNames[subject.noun].en} ${quote(item.label, language)}${more.en ?? ''}`,
  );
  return change('added', subject, { sentence, after: item });
}

/** 删除视图“大单” */
export function removed(subject: Subject, item: Named): Change {
  const sentence = both((language) =>
    language === 'zh'
      ? `删除${nounNames[subject.noun].zh}${quote(item.label, language)}`
      : `Delete ${nounNames[subject.noun].en} ${quote(item.label, language)}`,
  );
  return change('removed', subject, { sentence, before: item });
}

/** Everything that has no sentence of its own: 视图“大单”的其他设置有改动, where it differs. */
export function otherwise(subject: Subject, named: Named, { before, after }: Pair<unknown>): readonly Change[] {
  if (isSame(before, after)) return [];
  const sentence = both((language) => {
    const noun = nounOf(subject.noun, language);
    const name = quote(named.label, language);
    return language === 'zh' ? `${noun}${name}的其他设置有改动` : `${noun} ${name}: other settings changed`;
  });
  return [change('changed', aspect(subject, 'settings'), { sentence, before, after })];
}

/** Without the properties that have sentences of their own. */
export function without(item: object, keys: readonly string[]): object {
  return Object.fromEntries(Object.entries(item).filter(([key]) => !keys.includes(key)));
}

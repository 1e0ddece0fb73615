import type { Label } from '@kehuan/schemas';

const longest = 48;

/**
 * A key for a label: English words as they are, Chinese as pinyin, made unique among `taken`. Keys are chosen once and never change, so the
 * dictionary is loaded only when something new is named in Chinese.
 */
export async function newKey(label: Label, taken: readonly string[]): Promise<string> {
  return makeUnique(slugOf(await latin(label)), taken);
}

/** `base`, or `base_2`, `base_3` … */
export function makeUnique(base: string, taken: readonly string[]): string {
  if (!taken.includes(base)) return base;
  for (let number = 2; ; number += 1) {
    const candidate = `${base.slice(0, longest - 1 - String(number).length)}_${number}`;
    if (!taken.includes(candidate)) return candidate;
  }
}

async function latin(label: Label): Promise<string> {
  const name = label.en?.trim() || label.zh?.trim() || '';
  if (!/\p{Script=Han}/u.test(name)) return name;
  const { pinyin } = await import('pinyin-pro');
  return pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive' }).join('_');
}

function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, longest);
  return slug === '' ? 'field' : slug;
}

import { describe, expect, test } from 'vitest';
import { checkFormula, type FormulaNames, type Json, parseFormula, printFormula } from '../../schemas/src/index.ts';
import { randomRule } from './rule-generator.ts';
import { mutateRule } from './rule-mutator.ts';
import { entities, model, randomFrom } from './rule-world.ts';

const seed = Number(process.env['RULE_SEED'] ?? Date.now() % 1_000_000_007);
const count = Number(process.env['RULE_COUNT'] ?? 3_000);

/** Labels of the made-up app: most are plain words, some need brackets, two fields share one, one is another field's key. */
const labels: { readonly [entity: string]: { readonly [key: string]: string } } = {
  deal: {
    amount: '金额',
    cost: '成本',
    score: '赢单 概率',
    rate: '比率',
    stage: '阶段',
    last_stage: '阶段',
    account: '客户',
    close_on: '预计成交日',
    signed: 'and',
    level: 'score',
    name: '名称',
  },
  account: { name: '名称', size: '规模', deal__account: '商机', parent: '上级客户', credit: '额「度' },
  person: { name: '姓名', age: '年龄', active: '在职' },
};

const names: FormulaNames = {
  entity: 'deal',
  keyOf: (entity, name) => {
    const { fields, related } = entities[entity]!;
    if (Object.hasOwn(fields, name) || Object.hasOwn(related, name)) return name;
    const found = Object.entries(labels[entity] ?? {}).filter(([, label]) => label === name);
    return found.length === 1 ? found[0]![0] : undefined;
  },
  labelOf: (entity, key) => {
    const label = labels[entity]?.[key];
    return label !== undefined && names.keyOf(entity, label) === key ? label : undefined;
  },
  target: (entity, key) => {
    const { fields, related } = entities[entity]!;
    if (Object.hasOwn(related, key)) return related[key]!.entity;
    const type = Object.hasOwn(fields, key) ? fields[key] : undefined;
    return type?.kind === 'link' && type.to.length === 1 ? type.to[0] : undefined;
  },
  namesOf: (entity) => [...Object.keys(entities[entity]!.fields), ...Object.values(labels[entity] ?? {})],
};

/** A single argument may stand without its list; apart from that there is one way to write a rule. */
function normal(rule: Json): Json {
  if (Array.isArray(rule)) return rule.map(normal);
  if (typeof rule !== 'object' || rule === null) return rule === 0 ? 0 : rule;
  const [[key, given] = ['', null]] = Object.entries(rule);
  return key === 'var' ? rule : { [key]: (Array.isArray(given) ? given : [given]).map(normal) };
}

const read = (text: string): Json => {
  const parsed = parseFormula(text, names);
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.problem)}`);
  return parsed.rule;
};

test(`formula text and JSON go into each other without loss: ${count} random rules (seed ${seed})`, () => {
  const random = randomFrom(seed);
  for (let number = 0; number < count; number += 1) {
    const made = randomRule(random);
    const rule = random() < 0.3 ? mutateRule(random, made) : made;
    for (const given of [undefined, names]) {
      const text = printFormula(rule, given);
      expect(text, JSON.stringify(rule)).not.toBeNull();
      const parsed = parseFormula(text!, given);
      expect(parsed.ok && parsed.rule, `seed ${seed}: ${text} for ${JSON.stringify(rule)}`).toEqual(normal(rule));
    }
  }
});

const v = (path: string): Json => ({ var: path });

describe('a formula is written as people write formulas', () => {
  for (const [text, rule, printed] of [
    ['amount * score / 100', { '/': [{ '*': [v('amount'), v('score')] }, 100] }, '金额 * 「赢单 概率」 / 100'],
    [
      'if(stage = "won", amount, 0)',
      { if: [{ '==': [v('stage'), 'won'] }, v('amount'), 0] },
      'if(stage = "won", 金额, 0)',
    ],
    [
      'sum(account.deal__account, amount, signed)',
      { sum: [v('account.deal__account'), v('amount'), v('signed')] },
      'sum(客户.商机, 金额, 「and」)',
    ],
    ['金额 × （1 − 5%）', { '*': [v('amount'), { '-': [1, 0.05] }] }, '金额 * (1 - 0.05)'],
    ['「赢单 概率」 ≥ 50', { '>=': [v('score'), 50] }, '「赢单 概率」 >= 50'],
    ['ROUND(amount， 2)', { round: [v('amount'), 2] }, 'round(金额, 2)'],
    ['客户.名称 = “上海”', { '==': [v('account.name'), '上海'] }, '客户.名称 = "上海"'],
    ['amount + 1 + 2', { '+': [v('amount'), 1, 2] }, '金额 + 1 + 2'],
    ['(amount + 1) + 2', { '+': [{ '+': [v('amount'), 1] }, 2] }, '(金额 + 1) + 2'],
    ['amount - 1 - 2', { '-': [{ '-': [v('amount'), 1] }, 2] }, '金额 - 1 - 2'],
    ['amount - (1 - 2)', { '-': [v('amount'), { '-': [1, 2] }] }, '金额 - (1 - 2)'],
    ['-amount * -2', { '*': [{ '-': [v('amount')] }, -2] }, '-金额 * -2'],
    ['7 % 2', { '%': [7, 2] }, '7 % 2'],
    [
      'not signed and (stage in ["won", "lost"] || score > 3)',
      { and: [{ '!': [v('signed')] }, { or: [{ in: [v('stage'), ['won', 'lost']] }, { '>': [v('score'), 3] }] }] },
      'not 「and」 and (stage in ["won", "lost"] or 「赢单 概率」 > 3)',
    ],
    ['divide(amount, 3, 4)', { '/': [v('amount'), 3, 4] }, 'divide(金额, 3, 4)'],
    ['$user.id = owner', { '==': [v('$user.id'), v('owner')] }, '$user.id = owner'],
    ['{in} = "quote \\" 😀"', { '==': [v('in'), 'quote " 😀'] }, '{in} = "quote \\" 😀"'],
    ['today()', { today: [] }, 'today()'],
  ] as const satisfies readonly (readonly [string, Json, string])[]) {
    test(text, () => {
      expect(read(text)).toEqual(rule);
      expect(printFormula(rule, names)).toBe(printed);
      expect(read(printed)).toEqual(rule);
    });
  }
});

describe('what is wrong with a formula is said at its place, in both languages', () => {
  const wrong = (text: string) => {
    const checked = checkFormula(text, { model, entity: 'deal' }, names);
    if (checked.ok) throw new Error('taken');
    return checked.problems.map(({ from, to, message, suggestion }) => ({
      at: text.slice(from, to),
      zh: message.zh,
      en: message.en,
      suggestion,
    }));
  };
  for (const [text, at, en, suggestion] of [
    ['', '', 'there is no formula yet', undefined],
    ['amount *', '', 'the formula is not finished', undefined],
    ['amount * )', ')', '“)” cannot stand here', undefined],
    ['round(amount, 2', '(', 'this bracket is never closed', undefined],
    ['"abc', '"abc', 'this quotation mark is never closed', undefined],
    ['amount = cost = 1', '=', 'only two values are compared at a time; join comparisons with and', undefined],
    ['ruond(amount)', 'ruond', 'there is no function “ruond”; did you mean “round”?', 'round'],
    ['1 + 金客', '金客', 'there is no field “金客”; did you mean “金额”?', '金额'],
    ['1 + ammount', 'ammount', '“deal” has no field “ammount”; did you mean “amount”?', 'amount'],
    ['account.nmae = "a"', 'account.nmae', '“account” has no field “nmae”; did you mean “name”?', 'account.name'],
    ['amount * cost', 'cost', 'money cannot be multiplied by money', undefined],
    ['1 + (name)', '(name)', 'should be a number, not text', undefined],
    ['stage = "wn"', '"wn"', 'there is no option “wn”', undefined],
    ['stage in ["won", "wn"]', '"wn"', 'there is no option “wn”', undefined],
    ['round(amount, 2, 3)', 'round(amount, 2, 3)', 'takes 1 to 2 argument(s)', undefined],
  ] as const) {
    test(`${text || 'nothing'}: ${en}`, () => {
      const [problem, ...others] = wrong(text);
      expect(others).toEqual([]);
      expect(problem).toEqual({ at, en, suggestion, zh: expect.stringMatching(/\p{Script=Han}/u) });
    });
  }

  test('brackets inside brackets, endless chains and endless texts are refused at once, by the limit’s name', () => {
    // the machine may stand still: what counts is the work
    const before = process.cpuUsage();
    expect(wrong('('.repeat(10_000))[0]?.en).toBe('too deep: at most 100 levels');
    expect(wrong('-'.repeat(10_000))[0]?.en).toBe('too deep: at most 100 levels');
    expect(wrong(Array.from({ length: 5_000 }, () => '1').join('+'))[0]?.en).toBe(
      'The rule is too large: at most 1000 parts.',
    );
    expect(wrong('1+'.repeat(20_000))[0]?.en).toBe('too long: at most 20000 characters');
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(500);
  });

  test('any text at all is answered, never thrown at', () => {
    const random = randomFrom(seed);
    const pieces = [
      'a',
      '.',
      '(',
      ')',
      '"',
      '「',
      '」',
      '+',
      '-',
      '%',
      '5',
      'if(',
      ',',
      ' ',
      '[',
      ']',
      '{',
      '}',
      '😀',
      'not ',
      '客户',
    ];
    for (let number = 0; number < 3_000; number += 1) {
      const text = Array.from(
        { length: 1 + Math.floor(random() * 12) },
        () => pieces[Math.floor(random() * pieces.length)],
      ).join('');
      const checked = checkFormula(text, { model, entity: 'deal' }, names);
      if (!checked.ok) expect(checked.problems.length, text).toBeGreaterThan(0);
    }
  });
});

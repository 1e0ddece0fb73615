import type { Json } from '../base/json.ts';
import { Problem } from '../base/problem.ts';
import type { Rule } from '../base/rule.ts';
import { isOperator, type OperatorKey, operators } from '../rules/operators.ts';
import { entityAfter, type FormulaNames } from './formula-names.ts';
import { binding, functionNameOf, infixes, reservedWords } from './formula-words.ts';

interface Printed {
  readonly text: string;
  readonly binding: number;
  readonly operator?: OperatorKey;
}

interface Printing {
  readonly names: FormulaNames | undefined;
  readonly entity: string | null;
}

/**
 * A rule as a formula that `parseFormula` reads back as the very same rule (a single argument without its list gets one). With names,
 * fields are written by their labels. Null for JSON that is no rule.
 */
export function printFormula(rule: Rule, names?: FormulaNames): string | null {
  try {
    return print(rule, { names, entity: names?.entity ?? null }).text;
  } catch (error) {
    if (error === noRule) return null;
    throw error;
  }
}

const noRule = new Problem('rule.invalid', { message: { zh: '这不是规则', en: 'this is no rule' } });

const whole = (text: string): Printed => ({ text, binding: binding.whole });

function print(rule: Json, printing: Printing): Printed {
  if (typeof rule === 'number') return Object.is(rule, -0) ? whole('0') : whole(String(rule));
  if (typeof rule !== 'object' || rule === null) return whole(JSON.stringify(rule));
  if (Array.isArray(rule)) return whole(`[${rule.map((item: Json) => print(item, printing).text).join(', ')}]`);
  const [[key, given] = ['', null], ...others] = Object.entries(rule);
  if (others.length > 0) throw noRule;
  if (key === 'var') return whole(printPath(given, printing));
  if (!isOperator(key)) throw noRule;
  const args: readonly Json[] = Array.isArray(given) ? given : [given];
  return printOperation(key, args, printing);
}

function printOperation(operator: OperatorKey, args: readonly Json[], printing: Printing): Printed {
  const [first, ...others] = args;
  if (operator === '!' && first !== undefined && others.length === 0)
    return { text: `not ${bound(print(first, printing), binding.not)}`, binding: binding.not };
  if (operator === '-' && first !== undefined && others.length === 0) return printMinus(first, printing);
  const infix = infixes[operator];
  if (infix && (args.length === 2 || (infix.chains && args.length > 2))) {
    const parts = args.map((arg, index) => {
      const part = print(arg, printing);
      const isLoose = part.binding === infix.binding;
      // from left to right `a - b + c` needs no brackets, but a plus in front of a plus would run together with it
      const isJoined =
        isLoose && index === 0 && !isComparison(infix.binding) && !(infix.chains && part.operator === operator);
      return isJoined || part.binding > infix.binding ? part.text : `(${part.text})`;
    });
    return { text: parts.join(` ${infix.sign} `), binding: infix.binding, operator };
  }
  return whole(`${functionNameOf(operator)}(${printArguments(operator, args, printing)})`);
}

const isComparison = (tightness: number): boolean => tightness === binding.comparison;
const bound = (part: Printed, least: number): string => (part.binding >= least ? part.text : `(${part.text})`);

function printMinus(arg: Json, printing: Printing): Printed {
  const part = print(arg, printing);
  // `-5` is a number, `-(5)` the operation
  const isNumber = typeof arg === 'number' && arg >= 0;
  return { text: `-${isNumber ? `(${part.text})` : bound(part, binding.sign)}`, binding: binding.sign };
}

function printArguments(operator: OperatorKey, args: readonly Json[], printing: Printing): string {
  const [list] = args;
  const inside =
    operators[operator].group === 'related' ? { ...printing, entity: relatedEntity(list, printing) } : printing;
  return args.map((arg, index) => print(arg, index === 0 ? printing : inside).text).join(', ');
}

function relatedEntity(list: Json | undefined, { names, entity }: Printing): string | null {
  const path = typeof list === 'object' && list !== null && 'var' in list ? list.var : undefined;
  return typeof path === 'string' && !path.startsWith('$') ? entityAfter(names, entity, path.split('.')) : null;
}

const bareKey = /^[A-Za-z_$][A-Za-z0-9_$#]*$/;
const bareLabel = /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u;

function printPath(given: Json, { names, entity }: Printing): string {
  if (typeof given !== 'string') throw noRule;
  const keys = given.split('.');
  let here = given.startsWith('$') ? null : entity;
  const parts: string[] = [];
  for (const key of keys) {
    const part = printSegment(key, names, here);
    if (part === undefined) return exactPath(given);
    parts.push(part);
    here = here === null ? null : (names?.target(here, key) ?? null);
  }
  const [only = ''] = parts;
  return parts.length === 1 && reservedWords.has(only.toLowerCase()) ? exactPath(given) : parts.join('.');
}

/** By its label where that leads back to it, else by its key; undefined where neither can be written plainly. */
function printSegment(key: string, names: FormulaNames | undefined, entity: string | null): string | undefined {
  const label = entity === null ? undefined : names?.labelOf(entity, key);
  if (label !== undefined && label !== '' && !label.includes('」'))
    return bareLabel.test(label) && !reservedWords.has(label.toLowerCase()) ? label : `「${label}」`;
  const isItself = entity === null || names === undefined || [undefined, key].includes(names.keyOf(entity, key));
  return bareKey.test(key) && isItself ? key : undefined;
}

const exactPath = (path: string): string => (/^[^{}"]*$/.test(path) ? `{${path}}` : `{${JSON.stringify(path)}}`);

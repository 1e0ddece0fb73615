import type { ProblemData } from '../base/problem.ts';
import type { ComputedField } from '../base/rule-type.ts';
import type { Label } from '../base/text.ts';
import { type Checking, type Place, refuse } from './checking.ts';
import type { FieldNode, RuleNode } from './rule-tree.ts';
import { toExpected } from './to-expected.ts';

interface Use {
  /** the field as if it were stored */
  readonly field: FieldNode;
  readonly entity: string;
  readonly computed: ComputedField;
}

/**
 * A computed field where a rule names it: its own rule takes the place of the variable, so every reader knows computed fields without
 * knowing it. Its parts count towards the limits of the rule around it. A field that needs itself is refused with the whole circle.
 */
export function checkComputed(checking: Checking, { field, entity, computed }: Use, at: Place): RuleNode | undefined {
  const name = `${entity}.${field.field}`;
  const { computing } = checking;
  const start = computing.findIndex((other) => other.name === name);
  if (start >= 0) return refuse(checking, at, circle([...computing.slice(start), { label: computed.label }]));
  const { model, rule } = computed;
  const problems: ProblemData[] = [];
  const inside: Checking = {
    ...checking,
    model: { ...model, context: {} },
    entity: model.entity(entity) ?? null,
    problems,
    // what it is made of is known where the field itself stands
    references: new Map(),
    computing: [...computing, { name, label: computed.label }],
  };
  const made = checking.check(inside, rule, { path: '', depth: at.depth + 1 });
  const node = made && toExpected(inside, made, field.type);
  const [problem] = problems;
  if (problem) {
    checking.problems.push(isToldAsItIs(problem) ? { ...problem, path: at.path } : wrongRule(computed.label, at));
    return undefined;
  }
  return (
    node && Object.freeze({ kind: 'computed', type: field.type, route: field.route, entity, field: field.field, node })
  );
}

/** A circle and a rule that has grown too large are problems of the rule around it, too. */
function isToldAsItIs({ code, params }: ProblemData): boolean {
  return code === 'rule.too-large' || (Object(params?.message) as Label).zh?.startsWith(circleWords.zh) === true;
}

const circleWords = { zh: '计算绕成了圈', en: 'these fields need each other' };

function circle(fields: readonly { readonly label: Label }[]): Label {
  const names = (pick: (label: Label) => string | undefined) =>
    fields.map(({ label }) => pick(label) ?? '').join(' → ');
  return {
    zh: `${circleWords.zh}：${names(({ zh, en }) => zh ?? en)}`,
    en: `${circleWords.en}: ${names(({ zh, en }) => en ?? zh)}`,
  };
}

function wrongRule({ zh, en }: Label, at: Place): ProblemData {
  const message = {
    zh: `“${zh ?? en ?? ''}”的计算方法有错，请先改好`,
    en: `what “${en ?? zh ?? ''}” is worked out by is wrong; mend that first`,
  };
  return { code: 'rule.invalid', path: at.path, params: { message } };
}

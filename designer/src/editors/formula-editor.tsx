import { Icon, SkeletonLines, useLanguage, useText } from '@kehuan/runtime';
import {
  checkFormula,
  type FormulaProblem,
  formulaNamesOf,
  type Language,
  type ObjectDefinition,
  printFormula,
  type Rule,
  type RuleTree,
  type RuleType,
  ruleModelOf,
  ruleSentence,
} from '@kehuan/schemas';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useDraft } from '../draft/draft-store.ts';
import { FormulaReference } from './formula-reference.tsx';
import { FormulaTrial } from './formula-trial.tsx';
import './formula.css';

const FormulaCode = lazy(() => import('./formula-code.tsx'));

export interface FormulaEditorProps {
  readonly id: string;
  readonly object: ObjectDefinition;
  readonly rule: Rule | undefined;
  /** what it has to give; absent: anything */
  readonly expected?: RuleType;
  readonly onChange: (rule: Rule | undefined) => void;
}

/**
 * A rule written as a formula: completion, mistakes in plain words at their place, and what it gives for a real record. Only a formula
 * that is right becomes the rule; an unfinished one waits here.
 */
export function FormulaEditor({ id, object, rule, expected, onChange }: FormulaEditorProps) {
  const text = useText();
  const language = useLanguage();
  const { app } = useDraft();
  const surroundings = useMemo(() => {
    const model = ruleModelOf(app);
    return { app, model, language, names: formulaNamesOf({ app, model, object: object.key, language }) };
  }, [app, language, object.key]);
  const { model, names } = surroundings;
  // what is being typed, as long as the rule is still the one it was typed into
  const [typed, setTyped] = useState<{ readonly text: string; readonly rule: string } | null>(null);
  const stored = JSON.stringify(rule ?? null);
  const printed = rule === undefined || rule === null ? '' : printFormula(rule, names);
  const shown = typed && typed.rule === stored ? typed.text : (printed ?? '');

  const check = (formula: string) =>
    checkFormula(formula, { model, entity: object.key, ...(expected ? { expected } : {}) }, names);
  const checked = shown.trim() === '' ? null : check(shown);
  const take = (formula: string) => {
    if (formula === shown) return;
    const next = formula.trim() === '' ? null : check(formula);
    const written = next === null ? undefined : next.ok ? next.rule : rule;
    setTyped({ text: formula, rule: JSON.stringify(written ?? null) });
    if (JSON.stringify(written ?? null) !== stored) onChange(written);
  };

  if (printed === null && !typed) {
    return (
      <div className="kd-formula">
        <p>{text(ruleSentence(rule ?? null, { app, object: object.key }))}</p>
        <button type="button" className="kh-link" onClick={() => onChange(undefined)}>
          {text({ zh: '清掉重写', en: 'Clear and start over' })}
        </button>
      </div>
    );
  }
  const tree: RuleTree | null = checked?.ok ? checked.tree : null;
  return (
    <div className="kd-formula">
      <Suspense fallback={<SkeletonLines />}>
        <FormulaCode
          id={id}
          label={text({ zh: '公式', en: 'Formula' })}
          hint={text({ zh: '例如：金额 * 0.05', en: 'For example: amount * 0.05' })}
          text={shown}
          surroundings={surroundings}
          problemsOf={(formula) => {
            const found = formula.trim() === '' ? null : check(formula);
            return found && !found.ok ? found.problems : [];
          }}
          onChange={take}
        />
      </Suspense>
      {checked && !checked.ok ? (
        <Mistakes formula={shown} problems={checked.problems} language={language} onMend={take} />
      ) : null}
      <FormulaReference onInsert={(name) => take(`${shown}${shown && !/[\s(]$/.test(shown) ? ' ' : ''}${name}(`)} />
      {tree ? <FormulaTrial object={object} tree={tree} rule={rule ?? null} /> : null}
    </div>
  );
}

interface MistakesProps {
  readonly formula: string;
  readonly problems: readonly FormulaProblem[];
  readonly language: Language;
  readonly onMend: (formula: string) => void;
}

/** What is wrong, where, and what was probably meant: one click puts it right. */
function Mistakes({ formula, problems, language, onMend }: MistakesProps) {
  const text = useText();
  return (
    <ul className="kd-formula-mistakes" aria-live="polite">
      {problems.slice(0, 4).map(({ from, to, message, suggestion }) => (
        // what ends where the text ends is still being written: a hint, not an alarm
        <li key={`${from} ${to} ${message.en}`} className={to >= formula.trimEnd().length ? 'is-unfinished' : ''}>
          <Icon name={to >= formula.trimEnd().length ? 'pencil' : 'circle-alert'} size={14} />
          <span>
            {to > from && to - from < formula.length ? <code>{formula.slice(from, to)}</code> : null}{' '}
            {message[language] ?? message.zh}
          </span>
          {suggestion === undefined ? null : (
            <button
              type="button"
              className="kh-link"
              onClick={() => onMend(`${formula.slice(0, from)}${suggestion}${formula.slice(to)}`)}
            >
              {text({ zh: `改成 ${suggestion}`, en: `Use ${suggestion}` })}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

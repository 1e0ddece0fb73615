import { Icon, useText } from '@kehuan/runtime';
import { useId, useState } from 'react';
import { type FormulaFunction, formulaFunctions } from './formula-help.ts';

/** All functions with what they do, for looking up and, without a keyboard, for picking. */
export function FormulaReference({ onInsert }: { readonly onInsert: (name: string) => void }) {
  const text = useText();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const groups = new Map<string, FormulaFunction[]>();
  for (const one of formulaFunctions) groups.set(text(one.group), [...(groups.get(text(one.group)) ?? []), one]);
  return (
    <div className="kd-formula-reference">
      <button
        type="button"
        className="kh-link"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="book-open" size={14} /> {text({ zh: '常用函数', en: 'Functions' })}
      </button>
      {isOpen ? (
        <div id={id}>
          {[...groups].map(([group, list]) => (
            <section key={group}>
              <h4>{group}</h4>
              <ul>
                {list.map(({ name, label, signature, help }) => (
                  <li key={name}>
                    <button type="button" onClick={() => onInsert(name)}>
                      <code>
                        <strong>{name}</strong>
                        {text(signature)}
                      </code>
                      <span>
                        {text(label)} · {text(help)}
                      </span>
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      ) : null}
    </div>
  );
}

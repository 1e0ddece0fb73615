import { acceptCompletion, autocompletion, closeCompletion, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { type Diagnostic, linter } from '@codemirror/lint';
import { EditorState, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, keymap, placeholder } from '@codemirror/view';
import { type FormulaProblem, operatorNamed, readableTokens, type Token } from '@kehuan/schemas';
import { useEffect, useRef } from 'react';
import { completeFormula, type FormulaSurroundings } from './formula-completions.ts';

export interface FormulaCodeProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly text: string;
  readonly surroundings: FormulaSurroundings;
  readonly problemsOf: (text: string) => readonly FormulaProblem[];
  readonly onChange: (text: string) => void;
}

/** The formula as text: fields stand out, mistakes are underlined where they are, names are completed. Loaded when it is first shown. */
export default function FormulaCode(props: FormulaCodeProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  // the editor lives longer than one rendering: it asks for what is current
  const current = useRef(props);
  current.current = props;
  const { text, label } = props;

  useEffect(() => {
    if (!host.current) return undefined;
    const editor = new EditorView({
      parent: host.current,
      state: EditorState.create({ doc: current.current.text, extensions: extensionsFor(current) }),
    });
    view.current = editor;
    return () => editor.destroy();
  }, []);

  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.doc.toString() === text) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text } });
  }, [text]);

  useEffect(() => {
    view.current?.contentDOM.setAttribute('aria-label', label);
  }, [label]);

  return <div ref={host} className="kd-formula-code" />;
}

function extensionsFor(current: { readonly current: FormulaCodeProps }) {
  const { id, hint } = current.current;
  const language = () => current.current.surroundings.language;
  return [
    history(),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ id, spellcheck: 'false', autocapitalize: 'off' }),
    placeholder(hint),
    autocompletion({
      override: [completeFormula(() => current.current.surroundings)],
      icons: false,
      maxRenderedOptions: 60,
    }),
    keymap.of([
      { key: 'Enter', run: acceptCompletion },
      { key: 'Escape', run: closeCompletion, stopPropagation: true },
      ...completionKeymap,
      ...historyKeymap,
      ...defaultKeymap,
    ]),
    linter(
      (editor): readonly Diagnostic[] =>
        current.current.problemsOf(editor.state.doc.toString()).map(({ from, to, message }) => ({
          from: Math.min(from, editor.state.doc.length),
          to: Math.min(to, editor.state.doc.length),
          severity: 'error',
          message: message[language()] ?? '',
        })),
      { delay: 400 },
    ),
    highlighter,
    EditorView.updateListener.of((update) => {
      if (update.docChanged) current.current.onChange(update.state.doc.toString());
    }),
  ];
}

const marks = {
  field: Decoration.mark({ class: 'kd-formula-field' }),
  call: Decoration.mark({ class: 'kd-formula-call' }),
  text: Decoration.mark({ class: 'kd-formula-text' }),
  number: Decoration.mark({ class: 'kd-formula-number' }),
};

const highlighter = StateField.define<DecorationSet>({
  create: ({ doc }) => decorate(doc.toString()),
  update: (known, { docChanged, state }) => (docChanged ? decorate(state.doc.toString()) : known),
  provide: (field) => EditorView.decorations.from(field),
});

const words: ReadonlySet<string> = new Set(['and', 'or', 'not', 'in', 'true', 'false', 'null']);

function decorate(text: string): DecorationSet {
  const tokens = readableTokens(text).filter(({ kind }) => kind !== 'end');
  return Decoration.set(
    tokens.flatMap((token, index) => {
      const mark = markOf(token, tokens[index + 1]);
      return mark ? [mark.range(token.from, token.to)] : [];
    }),
  );
}

function markOf(token: Token, next: Token | undefined): Decoration | undefined {
  if (token.kind === 'text' || token.kind === 'number') return marks[token.kind];
  if (token.kind !== 'path') return undefined;
  const [first] = token.segments;
  const isCalled = next?.kind === 'sign' && next.value === '(' && next.from === token.to;
  if (isCalled && first && operatorNamed(first.name)) return marks.call;
  return first && !first.quoted && words.has(first.name.toLowerCase()) ? marks.call : marks.field;
}

import { describeProblem, type Field } from '@kehuan/schemas';
import { type Editor, EditorContent, useEditor, useEditorState } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { Button } from 'antd';
import {
  Bold,
  Heading2,
  Italic,
  Link2,
  List,
  ListOrdered,
  type LucideIcon,
  Quote,
  Redo2,
  Strikethrough,
  Underline,
  Undo2,
} from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useLanguage, useText } from '../client/language.ts';
import { TextInput } from '../kit/text-input.tsx';
import { showToast } from '../kit/toast.tsx';
import type { EditorProps } from './field-ui.ts';
import './rich-editor.css';
import './rich-text.css';

/** characters of a paste beyond which nobody means it; what may be kept is fewer still */
const longestPaste = 100_000;
const extensions = [
  StarterKit.configure({
    heading: { levels: [1, 2, 3] },
    link: { openOnClick: false, protocols: ['mailto', 'tel'], defaultProtocol: 'https' },
  }),
];

/** Formatted text: bold, lists, links, headings, undo, all with their usual keys. The server keeps only what it knows. */
export default function RichEditor({ id, field, value, onChange, onBlur, ...props }: EditorProps<'text'>) {
  const language = useLanguage();
  const text = useText();
  const latest = useRef({ onChange, onBlur });
  latest.current = { onChange, onBlur };
  const box = useRef<HTMLDivElement>(null);
  const refuse = (length: number): boolean => {
    if (length <= longestPaste) return false;
    showToast({ tone: 'error', words: tooLong(field, language) });
    return true;
  };
  const editor = useEditor({
    extensions,
    content: typeof value === 'string' ? value : '',
    editable: !props.disabled,
    autofocus: props.autoFocus ? 'end' : false,
    // the page's own style sheet has what it needs; inline styles are not allowed
    injectCSS: false,
    editorProps: {
      attributes: {
        id,
        class: 'kh-rich',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': props.label ?? text(field.label),
        ...(props.required ? { 'aria-required': 'true' } : {}),
        ...(props.describedBy ? { 'aria-describedby': props.describedBy } : {}),
      },
      handlePaste: (_, { clipboardData }) =>
        refuse(Math.max(...['text/html', 'text/plain'].map((type) => clipboardData?.getData(type).length ?? 0))),
      handleDrop: (_, { dataTransfer }) => refuse(dataTransfer?.getData('text/html').length ?? 0),
    },
    onUpdate: ({ editor: changed }) => latest.current.onChange(changed.isEmpty ? null : changed.getHTML()),
  });
  // a value from elsewhere: a draft brought back, a form emptied
  useEffect(() => {
    // one that was put away is replaced by the next
    if (editor.isDestroyed) return;
    const wanted = typeof value === 'string' ? value : '';
    if (!editor.isFocused && wanted !== (editor.isEmpty ? '' : editor.getHTML()))
      editor.commands.setContent(wanted, { emitUpdate: false });
  }, [editor, value]);
  const keys = (event: KeyboardEvent) => {
    // a new line, nothing else
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and focus of the editor inside
    <div
      ref={box}
      className={props.invalid ? 'kh-rich-editor is-invalid' : 'kh-rich-editor'}
      onKeyDown={keys}
      onBlur={({ relatedTarget }) => {
        // its own buttons belong to it
        if (!box.current?.contains(relatedTarget)) latest.current.onBlur?.();
      }}
    >
      <Bar editor={editor} />
      <EditorContent editor={editor} />
    </div>
  );
}

function tooLong(field: Field, language: 'zh' | 'en'): string {
  const params = { field: field.label, limit: longestPaste };
  return describeProblem({ code: 'value.too-long', params }, language).message ?? '';
}

interface Tool {
  readonly icon: LucideIcon;
  readonly label: { readonly zh: string; readonly en: string };
  readonly run: (editor: Editor) => void;
  /** name and attributes of the mark or node that is on */
  readonly on?: readonly [string, object?];
}

const tools: readonly Tool[] = [
  { icon: Bold, label: { zh: '加粗', en: 'Bold' }, run: (e) => e.chain().focus().toggleBold().run(), on: ['bold'] },
  {
    icon: Italic,
    label: { zh: '斜体', en: 'Italic' },
    run: (e) => e.chain().focus().toggleItalic().run(),
    on: ['italic'],
  },
  {
    icon: Underline,
    label: { zh: '下划线', en: 'Underline' },
    run: (e) => e.chain().focus().toggleUnderline().run(),
    on: ['underline'],
  },
  {
    icon: Strikethrough,
    label: { zh: '删除线', en: 'Strike through' },
    run: (e) => e.chain().focus().toggleStrike().run(),
    on: ['strike'],
  },
  {
    icon: Heading2,
    label: { zh: '标题', en: 'Heading' },
    run: (e) => e.chain().focus().toggleHeading({ level: 2 }).run(),
    on: ['heading', { level: 2 }],
  },
  {
    icon: List,
    label: { zh: '项目列表', en: 'List' },
    run: (e) => e.chain().focus().toggleBulletList().run(),
    on: ['bulletList'],
  },
  {
    icon: ListOrdered,
    label: { zh: '编号列表', en: 'Numbered list' },
    run: (e) => e.chain().focus().toggleOrderedList().run(),
    on: ['orderedList'],
  },
  {
    icon: Quote,
    label: { zh: '引用', en: 'Quotation' },
    run: (e) => e.chain().focus().toggleBlockquote().run(),
    on: ['blockquote'],
  },
];

function Bar({ editor }: { readonly editor: Editor }) {
  const text = useText();
  const [isLinking, setLinking] = useState(false);
  const state = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      on: tools.map(({ on }) => on !== undefined && current.isActive(on[0], on[1])),
      isLink: current.isActive('link'),
      canUndo: current.can().undo(),
      canRedo: current.can().redo(),
    }),
  });
  const name = text({ zh: '文字格式', en: 'Formatting' });
  return (
    <>
      <div className="kh-rich-bar" role="toolbar" aria-label={name}>
        {tools.map((tool, index) => (
          <ToolButton
            key={tool.label.en}
            icon={tool.icon}
            label={text(tool.label)}
            isOn={state.on[index] === true}
            onClick={() => tool.run(editor)}
          />
        ))}
        <ToolButton
          icon={Link2}
          label={text({ zh: '链接', en: 'Link' })}
          isOn={state.isLink || isLinking}
          onClick={() => setLinking(!isLinking)}
        />
        <ToolButton
          icon={Undo2}
          label={text({ zh: '撤销', en: 'Undo' })}
          disabled={!state.canUndo}
          onClick={() => editor.chain().focus().undo().run()}
        />
        <ToolButton
          icon={Redo2}
          label={text({ zh: '重做', en: 'Redo' })}
          disabled={!state.canRedo}
          onClick={() => editor.chain().focus().redo().run()}
        />
      </div>
      {isLinking ? <LinkLine editor={editor} onDone={() => setLinking(false)} /> : null}
    </>
  );
}

interface ToolButtonProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly isOn?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

function ToolButton({ icon: Glyph, label, isOn, disabled, onClick }: ToolButtonProps) {
  return (
    <button
      type="button"
      className="kh-icon-button"
      style={{ width: 32, height: 32 }}
      title={label}
      aria-label={label}
      {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}
      disabled={disabled}
      // the text keeps the focus and with it what is selected
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      <Glyph size={16} aria-hidden />
    </button>
  );
}

/** Where the selected words lead to; empty takes the link away. */
function LinkLine({ editor, onDone }: { readonly editor: Editor; readonly onDone: () => void }) {
  const text = useText();
  const [href, setHref] = useState(String(editor.getAttributes('link').href ?? ''));
  const done = () => {
    const chain = editor.chain().focus().extendMarkRange('link');
    const address = href.trim();
    if (address === '') chain.unsetLink().run();
    else {
      const whole = /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`;
      // without a selection the address itself becomes the words
      if (editor.state.selection.empty && !editor.isActive('link')) {
        chain.insertContent({ type: 'text', text: address, marks: [{ type: 'link', attrs: { href: whole } }] }).run();
      } else chain.setLink({ href: whole }).run();
    }
    onDone();
  };
  return (
    <div className="kh-rich-link">
      <TextInput
        autoFocus
        value={href}
        inputMode="url"
        aria-label={text({ zh: '链接地址', en: 'Address of the link' })}
        placeholder="https://"
        onChange={({ target }) => setHref(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          if (event.key === 'Enter') done();
          else onDone();
        }}
      />
      <Button onClick={done}>{text({ zh: '确定', en: 'Set' })}</Button>
    </div>
  );
}

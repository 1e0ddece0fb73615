import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { useText } from '../client/language.ts';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
import './toast.css';

export interface Toast {
  readonly words: string;
  /** done: it worked; error: it did not; none: a plain note */
  readonly tone?: 'done' | 'error';
  /** taken within its time, e.g. undo */
  readonly action?: { readonly label: string; readonly run: () => void };
}

interface Shown extends Toast {
  readonly number: number;
}

const store = createStore<{ readonly shown: readonly Shown[]; readonly next: number }>(() => ({ shown: [], next: 1 }));
const most = 3;
/** long enough to read and to reach the button */
const life = { plain: 5000, withAction: 10_000, error: 8000 } as const;

/** Says something at the foot of the page and takes it away again; read out by screen readers. */
export function showToast(toast: Toast): void {
  store.setState(({ shown, next }) => ({ shown: [...shown, { ...toast, number: next }].slice(-most), next: next + 1 }));
}

const dismiss = (number: number) =>
  store.setState(({ shown }) => ({ shown: shown.filter((toast) => toast.number !== number) }));

export function Toasts() {
  const shown = useStore(store, (state) => state.shown);
  return (
    <div className="kh-toasts" role="status" aria-live="polite">
      {shown.map((toast) => (
        <ToastLine key={toast.number} toast={toast} />
      ))}
    </div>
  );
}

function ToastLine({ toast }: { readonly toast: Shown }) {
  const text = useText();
  const [isHeld, setHeld] = useState(false);
  const { number, tone, words, action } = toast;
  const time = tone === 'error' ? life.error : action ? life.withAction : life.plain;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (!isHeld) timer.current = setTimeout(() => dismiss(number), time);
    return () => clearTimeout(timer.current);
  }, [isHeld, number, time]);
  const act = () => {
    dismiss(number);
    action?.run();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only stops the clock
    <div
      className={`kh-toast kh-toast-${tone ?? 'plain'}`}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {tone ? <Icon name={tone === 'done' ? 'circle-check' : 'circle-alert'} /> : null}
      <span className="kh-toast-words">{words}</span>
      {action ? (
        <Button size="small" type="link" onClick={act}>
          {action.label}
        </Button>
      ) : null}
      <IconButton icon="x" label={text({ zh: '关闭', en: 'Dismiss' })} size={28} onClick={() => dismiss(number)} />
    </div>
  );
}

import { type RefObject, useEffect, useRef } from 'react';

/** Pop-ups of the UI library and dialogs hang below the body: what happens there is still inside. */
const above = '.ant-select-dropdown, .ant-picker-dropdown, .ant-modal-root, .ant-drawer, .kh-toasts';

/**
 * Tells when the person turns to something outside an editor of several controls. Losing the focus says less: it moves among the controls, and a
 * file dialog takes it away without anything being over.
 */
export function useLeave(box: RefObject<HTMLElement | null>, onLeave: (() => void) | undefined): void {
  const latest = useRef(onLeave);
  latest.current = onLeave;
  useEffect(() => {
    const look = ({ target }: Event) => {
      if (!(target instanceof Element) || !target.isConnected) return;
      if (box.current?.contains(target) || target.closest(above)) return;
      latest.current?.();
    };
    document.addEventListener('pointerdown', look, true);
    document.addEventListener('focusin', look, true);
    return () => {
      document.removeEventListener('pointerdown', look, true);
      document.removeEventListener('focusin', look, true);
    };
  }, [box]);
}

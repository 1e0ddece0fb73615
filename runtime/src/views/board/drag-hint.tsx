import { useText } from '../../client/language.ts';
import { Icon } from '../../kit/icon.tsx';

/** Where the card would go, and the keys that steer it; announced by the board itself. */
export function DragHint({ label }: { readonly label: string }) {
  const text = useText();
  return (
    <div className="kh-drag-hint" aria-hidden>
      <Icon name="move" />
      <span>
        {text({ zh: '移到', en: 'Move to' })} <strong>{label}</strong>
      </span>
      <kbd>←</kbd>
      <kbd>→</kbd>
      <span className="kh-secondary">{text({ zh: '换列', en: 'column' })}</span>
      <kbd>Esc</kbd>
      <span className="kh-secondary">{text({ zh: '取消', en: 'cancel' })}</span>
    </div>
  );
}

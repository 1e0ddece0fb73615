import type { ButtonHTMLAttributes, Ref } from 'react';
import { Icon } from './icon.tsx';
import './icon-button.css';

export interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  readonly icon: string;
  /** its name, shown when pointed at and read out */
  readonly label: string;
  /** side length */
  readonly size?: number;
  readonly iconSize?: number;
  /** a number on its corner, e.g. of unread messages */
  readonly badge?: number;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button that is only an icon. Always has a name. */
export function IconButton({ icon, label, size = 32, iconSize = 16, badge, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      aria-label={label}
      {...rest}
      className={className ? `kh-icon-button ${className}` : 'kh-icon-button'}
      style={{ width: size, height: size, ...rest.style }}
    >
      <Icon name={icon} size={iconSize} />
      {badge ? (
        <span className="kh-icon-button-badge" aria-hidden>
          {badge > 99 ? '99+' : badge}
        </span>
      ) : null}
    </button>
  );
}

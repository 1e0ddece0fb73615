import './chip.css';

export interface AvatarProps {
  readonly name: string;
  readonly size?: number;
  /** one's own, in the accent colour */
  readonly accent?: boolean;
}

/** A person's sign: the family name of a Chinese name, the initial of others. The name stands beside it. */
export function Avatar({ name, size = 20, accent = false }: AvatarProps) {
  const sign = [...name.trim()][0]?.toUpperCase() ?? '?';
  const style = { width: size, height: size, fontSize: Math.max(12, Math.round(size * 0.45)) };
  return (
    <span className={accent ? 'kh-avatar kh-avatar-accent' : 'kh-avatar'} style={style} aria-hidden>
      {sign}
    </span>
  );
}

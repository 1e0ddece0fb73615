import { Icon } from '../../kit/icon.tsx';

export interface TemplatePictureProps {
  /** what the template is about */
  readonly labels: readonly string[];
  readonly icon: string;
}

const amounts = [3, 2, 3, 1] as const;

/** A small drawing of what will stand there: a board with the template's own words at its head. */
export function TemplatePicture({ labels, icon }: TemplatePictureProps) {
  return (
    <div className="kh-picture" aria-hidden>
      <div className="kh-picture-nav">
        <Icon name={icon} size={14} />
        {labels.slice(0, 6).map((label) => (
          <span key={label}>{label}</span>
        ))}
      </div>
      <div className="kh-picture-board">
        {amounts.map((count, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a drawing
          <div key={column}>
            <i className={`kh-dot kh-dot-${(['grey', 'blue', 'teal', 'violet'] as const)[column]}`} />
            {Array.from({ length: count }, (_, card) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a drawing
              <b key={card} />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

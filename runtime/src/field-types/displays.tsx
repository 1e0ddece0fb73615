import { plainTextOf, showDuration, showPhone } from '@kehuan/schemas';
import { useLanguage, useText } from '../client/language.ts';
import { useZone } from '../client/zone.ts';
import { Avatar } from '../kit/avatar.tsx';
import { Chip } from '../kit/chip.tsx';
import { Icon } from '../kit/icon.tsx';
import type { DisplayProps } from './field-ui.ts';
import { LinksDisplay, PeopleDisplay } from './many-displays.tsx';
import { RecordLink } from './record-link.tsx';
import { RichText } from './rich-text.tsx';
import { showAmount } from './show-amount.ts';
import { showDay, showMoment } from './show-date.ts';
import './displays.css';

/** How values of each type look where they are read. An empty value is a dash, so that columns stay columns. */
const dash = <span className="kh-secondary">–</span>;
const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

const linkPrefix = { phone: 'tel:', email: 'mailto:', url: '' } as const;

const isLinked = (format: string): format is keyof typeof linkPrefix => Object.hasOwn(linkPrefix, format);

export function TextDisplay({ field, value, dense }: DisplayProps<'text'>) {
  if (isEmpty(value)) return dash;
  const { format } = field.options;
  if (format === 'rich') {
    if (!dense) return <RichText html={String(value)} />;
    return <span className="kh-value">{plainTextOf(String(value))}</span>;
  }
  const words = format === 'phone' ? showPhone(String(value)) : String(value);
  if (format === 'long' && !dense) return <span className="kh-lines">{words}</span>;
  if (format === 'credit_code' || format === 'id_number') return <span className="kh-value kh-digits">{words}</span>;
  if (dense || !isLinked(format)) return <span className="kh-value">{words}</span>;
  const outside = format === 'url' ? { target: '_blank', rel: 'noreferrer noopener' } : {};
  return (
    <a href={`${linkPrefix[format]}${String(value)}`} {...outside}>
      {words}
    </a>
  );
}

export function NumberDisplay({ field, value, dense }: DisplayProps<'number'>) {
  const text = useText();
  const language = useLanguage();
  if (isEmpty(value)) return dash;
  const { format, unit } = field.options;
  if (format === 'rating') {
    const stars = Number(value);
    return (
      <span className="kh-stars" role="img" aria-label={text({ zh: `${stars} 星`, en: `${stars} stars` })}>
        {Array.from({ length: 5 }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the stars have no identity
          <Icon key={index} name="star" size={14} className={index < stars ? 'kh-star-on' : 'kh-star-off'} />
        ))}
      </span>
    );
  }
  if (format === 'duration') return <span className="kh-digits">{showDuration(Number(value), language)}</span>;
  const digits = showAmount(value as string | number);
  if (format === 'percent') return <span className="kh-digits">{digits}%</span>;
  if (format === 'money' && !dense) return <span className="kh-digits">¥{digits}</span>;
  return <span className="kh-digits">{unit && !dense ? `${digits} ${unit}` : digits}</span>;
}

export function BooleanDisplay({ value }: DisplayProps<'boolean'>) {
  const text = useText();
  return value === true ? (
    <Icon name="check" label={text({ zh: '是', en: 'Yes' })} />
  ) : (
    <span className="kh-secondary">{text({ zh: '否', en: 'No' })}</span>
  );
}

export function DateDisplay({ field, value }: DisplayProps<'date'>) {
  const reader = { language: useLanguage(), zone: useZone() };
  if (isEmpty(value)) return dash;
  const date = String(value);
  const { precision } = field.options;
  const shown =
    precision === 'datetime'
      ? showMoment(date, reader)
      : precision === 'month'
        ? date.slice(0, 7)
        : showDay(date, reader);
  return <span className="kh-digits">{shown}</span>;
}

export function ChoiceDisplay({ field, value, dense }: DisplayProps<'choice'>) {
  const text = useText();
  if (isEmpty(value)) return dash;
  const chosen = (Array.isArray(value) ? value : [value]).map((key) => {
    const option = field.options.options.find((candidate) => candidate.key === key);
    return { key: String(key), label: text(option?.label) || String(key), colour: option?.colour };
  });
  // in a column of text only what a behaviour declares (the stage) is worth a colour
  if (dense && field.origin !== 'behaviour') {
    return <span className="kh-value">{chosen.map(({ label }) => label).join(text({ zh: '、', en: ', ' }))}</span>;
  }
  return (
    <span className="kh-chips">
      {chosen.map(({ key, label, colour }) => (
        <Chip key={key} colour={colour ?? 'grey'}>
          {label}
        </Chip>
      ))}
    </span>
  );
}

export function UserDisplay({ value, references, dense }: DisplayProps<'user'>) {
  const text = useText();
  if (isEmpty(value)) return dash;
  if (Array.isArray(value)) return <PeopleDisplay ids={value} references={references} dense={dense} />;
  const person = references[String(value)];
  if (!person) return <span className="kh-secondary">…</span>;
  const name = person.title ?? text({ zh: '已离开的成员', en: 'Former member' });
  return (
    <span className="kh-person">
      <Avatar name={name} />
      <span className="kh-cut">{name}</span>
    </span>
  );
}

export function LinkDisplay({ value, references, dense }: DisplayProps<'link'>) {
  const text = useText();
  if (isEmpty(value)) return dash;
  if (Array.isArray(value)) return <LinksDisplay ids={value} references={references} dense={dense} />;
  const reference = references[String(value)];
  // just chosen: its title comes with the next answer
  if (!reference) return <span className="kh-secondary">…</span>;
  if (!reference.title) {
    return <span className="kh-secondary">{text({ zh: '没有权限查看', en: 'Not visible to you' })}</span>;
  }
  if (dense) return <span className="kh-value">{reference.title}</span>;
  return (
    <RecordLink object={reference.object} id={String(value)}>
      {reference.title}
    </RecordLink>
  );
}

export function SerialDisplay({ value }: DisplayProps<'serial'>) {
  return isEmpty(value) ? dash : <span className="kh-digits">{String(value)}</span>;
}

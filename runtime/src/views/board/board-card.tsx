import type { Json, ObjectField, RecordRow, References, Stage } from '@kehuan/schemas';
import { memo, type ReactNode } from 'react';
import { useText } from '../../client/language.ts';
import { useZone } from '../../client/zone.ts';
import { RecordLink } from '../../field-types/record-link.tsx';
import { fieldUiOf } from '../../field-types/registry.tsx';
import { Avatar } from '../../kit/avatar.tsx';
import { Icon } from '../../kit/icon.tsx';
import { closedField, isPast } from '../due-fields.ts';
import { iconOfField } from '../field-icon.ts';
import type { PathField } from '../field-path.ts';
import { Slotted } from '../slotted.tsx';
import type { ViewSlot } from '../view-props.ts';

export interface BoardCardProps {
  readonly object: string;
  readonly title: ObjectField | undefined;
  readonly fields: readonly PathField[];
  /** the dates until which something is due */
  readonly due: ReadonlySet<string>;
  readonly row: RecordRow;
  readonly references: References;
  readonly stage: Stage | undefined;
  readonly slot: ViewSlot | undefined;
  /** why it came back */
  readonly reason?: string | undefined;
  readonly children?: ReactNode;
}

/** The face of a record on a board: its name, whom it is about, how much and until when, who looks after it. */
export const BoardCard = memo(function BoardCard(props: BoardCardProps) {
  const { object, title, fields, due, row, references, stage, slot, reason, children } = props;
  const text = useText();
  const zone = useZone();
  const about = fields.find(({ field }) => field.type === 'link' || field.type === 'text');
  const figure = fields.find(({ field }) => field.type === 'number');
  const day = fields.find(({ field }) => field.type === 'date');
  const rest = fields.filter((part) => part !== about && part !== figure && part !== day);
  const stalled = stalledDays(row.stage_since, stage);
  const show = ({ path, field }: PathField) => {
    const { Display } = fieldUiOf(field);
    const plain = <Display field={field} value={row[path]} references={references} dense={field.type !== 'number'} />;
    const isOver = due.has(path) && row[closedField] == null && isPast(field, row[path], zone);
    const value = isOver ? <span className="kh-over">{plain}</span> : plain;
    return (
      <Slotted slot={slot} part="card-field" name={path}>
        {value}
      </Slotted>
    );
  };
  const isThere = (part: PathField | undefined): part is PathField => part !== undefined && row[part.path] != null;
  return (
    <>
      <RecordLink object={object} id={row.id} className="kh-card-title kh-cut" tabIndex={-1}>
        {title ? show({ path: title.key, field: title }) : row.id}
      </RecordLink>
      {about ? <div className="kh-card-about kh-cut">{show(about)}</div> : null}
      {figure || day ? (
        <div className="kh-card-figures">
          <span>{figure ? show(figure) : null}</span>
          {isThere(day) ? <span className="kh-card-day">{show(day)}</span> : null}
        </div>
      ) : null}
      <div className="kh-card-foot">
        {rest.filter(isThere).map((part) => (
          <span key={part.path} className="kh-card-part" title={text(part.field.label)}>
            {part.field.type === 'user' ? (
              <Person value={row[part.path]} references={references} />
            ) : (
              <>
                <Icon name={iconOfField(part.field)} size={14} />
                {show(part)}
              </>
            )}
          </span>
        ))}
        {stalled === null ? null : (
          <span className="kh-chip kh-chip-amber kh-card-stalled">
            <Icon name="clock" size={14} />
            {text({ zh: `停滞 ${stalled} 天`, en: `${stalled} days still` })}
          </span>
        )}
      </div>
      {reason ? (
        <p className="kh-card-reason">
          <Icon name="circle-alert" size={14} /> {reason}
        </p>
      ) : null}
      {children}
    </>
  );
});

/** Just the sign: the name is its title. */
function Person({ value, references }: { readonly value: Json | undefined; readonly references: References }) {
  const name = references[String(value)]?.title ?? '?';
  return (
    <span title={name} role="img" aria-label={name}>
      <Avatar name={name} />
    </span>
  );
}

const dayLength = 86_400_000;

/** Days in the stage, where that is longer than it should take. */
function stalledDays(since: Json | undefined, stage: Stage | undefined): number | null {
  if (typeof since !== 'string' || stage?.rotDays === undefined) return null;
  const days = Math.floor((Date.now() - Date.parse(since)) / dayLength);
  return days > stage.rotDays ? days : null;
}

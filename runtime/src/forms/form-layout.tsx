import type { Form, FormItem, FormSection } from '@kehuan/schemas';
import type { ReactNode } from 'react';
import { useText } from '../client/language.ts';
import './form.css';

/** Where the designer adds its handles and drop zones; daily work passes none. */
export interface FormSlots {
  readonly item?: (
    place: { readonly section: FormSection; readonly item: FormItem; readonly index: number },
    node: ReactNode,
  ) => ReactNode;
  readonly section?: (place: { readonly section: FormSection; readonly index: number }, node: ReactNode) => ReactNode;
  readonly sectionEnd?: (place: { readonly section: FormSection; readonly index: number }) => ReactNode;
}

export interface FormLayoutProps {
  readonly form: Pick<Form, 'sections'>;
  /** the field's node, or null where it is not shown */
  readonly renderField: (key: string) => ReactNode;
  readonly isSectionVisible?: (section: FormSection) => boolean;
  readonly slots?: FormSlots;
}

/** Sections, columns, fields and notes of a form; the same for entering, reading and designing. */
export function FormLayout({ form, renderField, isSectionVisible = always, slots = {} }: FormLayoutProps) {
  return (
    <div className="kh-form-layout">
      {form.sections.map((section, index) => {
        if (!isSectionVisible(section)) return null;
        const node = (
          <Section key={section.key} section={section} index={index} renderField={renderField} slots={slots} />
        );
        return slots.section ? slots.section({ section, index }, node) : node;
      })}
    </div>
  );
}

const always = () => true;

interface SectionProps extends Required<Pick<FormLayoutProps, 'renderField' | 'slots'>> {
  readonly section: FormSection;
  readonly index: number;
}

function Section({ section, index, renderField, slots }: SectionProps) {
  const text = useText();
  const items = section.items.map((item, itemIndex) => {
    const content = item.kind === 'field' ? renderField(item.field) : text(item.text);
    if (content === null) return null;
    const isFull = item.kind === 'note' || item.width === 'full';
    const node = (
      <div
        key={item.kind === 'field' ? item.field : item.key}
        className={isFull ? 'kh-form-item is-full' : 'kh-form-item'}
      >
        {item.kind === 'note' ? <p className="kh-form-note">{content}</p> : content}
      </div>
    );
    return slots.item ? slots.item({ section, item, index: itemIndex }, node) : node;
  });
  const end = slots.sectionEnd?.({ section, index });
  // a section whose fields are all hidden says nothing
  if (!end && items.every((item) => item === null)) return null;
  const label = text(section.label);
  return (
    <section className="kh-form-section" aria-label={label || undefined}>
      {label ? <h3 className="kh-form-section-title">{label}</h3> : null}
      <div className={section.columns === 1 ? 'kh-form-grid is-single' : 'kh-form-grid'}>
        {items}
        {end}
      </div>
    </section>
  );
}

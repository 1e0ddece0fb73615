import type { ObjectDefinition } from '@kehuan/schemas';
import { lazy, Suspense, useState } from 'react';
import { useText } from '../../client/language.ts';
import { Icon } from '../../kit/icon.tsx';
import { Skeleton } from '../../kit/state.tsx';

// the picker comes when somebody wants it
const LinkEditor = lazy(() => import('../../field-types/link-editor.tsx'));

interface LinkExistingProps {
  readonly object: ObjectDefinition;
  readonly onChosen: (id: string) => void;
}

/** Finds a record that is there already and puts it on the list. */
export function LinkExisting({ object, onChosen }: LinkExistingProps) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const label = text(object.label);
  if (!isOpen) {
    return (
      <button type="button" className="kh-link kh-related-more" onClick={() => setOpen(true)}>
        <Icon name="link-2" size={14} /> {text({ zh: `关联已有的${label}`, en: `Link an existing ${label}` })}
      </button>
    );
  }
  return (
    <div className="kh-related-pick">
      <Suspense fallback={<Skeleton height={32} />}>
        <LinkEditor
          id={`link-${object.key}`}
          label={label}
          field={{ key: 'chosen', label: object.label, type: 'link', options: { to: [object.key] }, origin: 'own' }}
          value={null}
          autoFocus
          opens
          onChange={(chosen) => {
            setOpen(false);
            if (typeof chosen === 'string') onChosen(chosen);
          }}
        />
      </Suspense>
    </div>
  );
}

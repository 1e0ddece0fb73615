import { useContext } from 'react';
import { useText } from '../../client/language.ts';
import type { PersonalView } from '../view-props.ts';
import { SavingContext } from './saving.ts';

export interface UnsavedViewProps {
  readonly personal: PersonalView;
  readonly onChange: (personal: PersonalView) => void;
}

/** Says that a view was changed and is not saved: back to what it was, or kept. */
export function UnsavedView({ personal, onChange }: UnsavedViewProps) {
  const text = useText();
  const saving = useContext(SavingContext);
  return (
    <span className="kh-filter-unsaved">
      <span className="kh-filter-dot" aria-hidden />
      {text({ zh: '未保存的视图', en: 'Unsaved view' })}
      <button
        type="button"
        className="kh-link"
        onClick={() => onChange(personal.search ? { search: personal.search } : {})}
      >
        {text({ zh: '还原', en: 'Revert' })}
      </button>
      {saving?.save ? (
        <button type="button" className="kh-tool kh-filter-save" onClick={saving.save}>
          {text({ zh: '保存', en: 'Save' })}
        </button>
      ) : null}
      {saving ? (
        <button type="button" className="kh-tool kh-filter-save" onClick={saving.saveAs}>
          {text({ zh: '另存为视图', en: 'Save as a view' })}
        </button>
      ) : null}
    </span>
  );
}

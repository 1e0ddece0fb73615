import { useNavigate, useParams } from 'react-router';
import { markStep } from '../client/first-steps.ts';
import { useText } from '../client/language.ts';
import { useOpenPath } from '../client/open-path.ts';
import { paths } from '../client/paths.ts';
import { useGrant, useObject } from '../client/workspace-app.ts';
import { RecordForm } from '../forms/record-form.tsx';
import { IconButton } from '../kit/icon-button.tsx';
import { NoPermission } from '../kit/state.tsx';
import { showToast } from '../kit/toast.tsx';
import './create-page.css';
import { useTitle } from './use-title.ts';

/** A new record on a page of its own: from quick create, and on a phone. */
export function CreatePage() {
  const text = useText();
  useTitle(text({ zh: '新建', en: 'New' }));
  const navigate = useNavigate();
  const openPath = useOpenPath();
  const { object: key = '' } = useParams();
  const object = useObject(key);
  const grant = useGrant(key);
  if (!object || !grant.create) return <NoPermission what={text(object?.label)} />;
  const label = text(object.label);
  const back = () => void (window.history.length > 1 ? navigate(-1) : navigate(paths.object(key)));
  return (
    <div className="kh-create">
      <header className="kh-create-head">
        <IconButton icon="arrow-left" label={text({ zh: '返回', en: 'Back' })} onClick={back} />
        <h1>{text({ zh: `新建${label}`, en: `New: ${label}` })}</h1>
      </header>
      <RecordForm
        key={key}
        object={object}
        onCancel={back}
        onSaved={({ id }, goesOn) => {
          markStep('create');
          showToast({ tone: 'done', words: text({ zh: `已新建${label}`, en: 'Created' }) });
          if (!goesOn) openPath(paths.record(key, id));
        }}
      />
    </div>
  );
}

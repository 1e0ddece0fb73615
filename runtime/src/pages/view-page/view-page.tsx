import { type ObjectDefinition, objectOf, type Values, type View } from '@kehuan/schemas';
import { Button } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useParams } from 'react-router';
import { markStep } from '../../client/first-steps.ts';
import { useText } from '../../client/language.ts';
import { useOpenPath } from '../../client/open-path.ts';
import { paths } from '../../client/paths.ts';
import { useApp, useGrant } from '../../client/workspace-app.ts';
import { ErrorBoundary } from '../../kit/error-boundary.tsx';
import { Icon } from '../../kit/icon.tsx';
import { IconButton } from '../../kit/icon-button.tsx';
import { NoPermission, SkeletonLines } from '../../kit/state.tsx';
import { usePhone } from '../../kit/use-phone.ts';
import { viewUiOf } from '../../views/registry.tsx';
import { NotFound } from '../page-failure.tsx';
import { rememberView } from '../shell/navigation-entries.ts';
import { usePalette } from '../shell/palette-context.ts';
import { useTitle } from '../use-title.ts';
import { plainView } from './plain-view.ts';
import { usePersonalView } from './use-personal-view.ts';
import { ViewTabs } from './view-tabs.tsx';
import './view-page.css';

const CreatePanel = lazy(() => import('../create-panel.tsx'));

/** A view of an object, or all its records where it has no view. */
export function ViewPage() {
  const { view: viewKey, object: objectKey } = useParams();
  const { app } = useApp();
  const own = app.views.find(({ key, object }) => (viewKey ? key === viewKey : object === objectKey));
  const object = objectOf(app, own?.object ?? objectKey ?? '');
  const grant = useGrant(object?.key ?? '');
  const text = useText();
  if (!object) return viewKey ? <NotFound /> : <NoPermission />;
  if (grant.read === 'none') return <NoPermission what={text(object.label)} />;
  const view = own ?? plainView(object);
  return <ViewOfObject key={view.key} view={view} object={object} />;
}

function ViewOfObject({ view, object }: { readonly view: View; readonly object: ObjectDefinition }) {
  const text = useText();
  const grant = useGrant(object.key);
  const isPhone = usePhone();
  const openPath = useOpenPath();
  const openPalette = usePalette();
  const [personal, setPersonal] = usePersonalView(view.key);
  const [creating, setCreating] = useState<Values | null>(null);
  useTitle(`${text(object.label)} – ${text(view.label)}`);
  useEffect(() => {
    rememberView(object.key, view.key);
    if (view.type === 'board') markStep('board');
  }, [object.key, view.key, view.type]);
  const create = (values: Values) => {
    if (isPhone) openPath(paths.create(object.key));
    else setCreating(values);
  };
  const label = text(object.label);
  const View = viewUiOf(view);
  return (
    <div className="kh-view-page">
      <header className="kh-view-head">
        <h1>{label}</h1>
        {isPhone ? (
          <span className="kh-view-actions">
            <IconButton
              icon="search"
              size={44}
              iconSize={20}
              label={text({ zh: '搜索', en: 'Search' })}
              onClick={openPalette}
            />
          </span>
        ) : (
          <>
            <ViewTabs object={object} current={view.key} />
            <span className="kh-view-actions">
              {grant.import ? (
                <Button icon={<Icon name="upload" />} onClick={() => openPath(paths.import(object.key))}>
                  {text({ zh: '导入', en: 'Import' })}
                </Button>
              ) : null}
              {grant.create ? (
                <Button type="primary" icon={<Icon name="plus" />} onClick={() => create({})}>
                  {text({ zh: `新建${label}`, en: 'New' })}
                </Button>
              ) : null}
            </span>
          </>
        )}
      </header>
      {isPhone ? <ViewTabs object={object} current={view.key} isPhone /> : null}
      <ErrorBoundary>
        <Suspense fallback={<SkeletonLines count={12} height={36} />}>
          <View
            view={view}
            object={object}
            personal={personal}
            onPersonalChange={setPersonal}
            onOpen={(id) => openPath(paths.record(object.key, id))}
            onCreate={grant.create ? create : undefined}
          />
        </Suspense>
      </ErrorBoundary>
      {creating ? (
        <Suspense>
          <CreatePanel object={object} initial={creating} onClose={() => setCreating(null)} />
        </Suspense>
      ) : null}
    </div>
  );
}

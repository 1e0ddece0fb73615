import { type ObjectDefinition, objectOf, type SavedView, type Values, type View } from '@kehuan/schemas';
import { Button } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useParams } from 'react-router';
import { markStep } from '../../client/first-steps.ts';
import { useText } from '../../client/language.ts';
import { useOpenPath } from '../../client/open-path.ts';
import { paths } from '../../client/paths.ts';
import { useSavedViews, viewOfSaved } from '../../client/saved-views.ts';
import { useApp, useGrant } from '../../client/workspace-app.ts';
import { ErrorBoundary } from '../../kit/error-boundary.tsx';
import { Icon } from '../../kit/icon.tsx';
import { IconButton } from '../../kit/icon-button.tsx';
import { NoPermission, SkeletonLines } from '../../kit/state.tsx';
import { usePhone } from '../../kit/use-phone.ts';
import { viewUiOf } from '../../views/registry.tsx';
import { NotFound } from '../page-failure.tsx';
import { forgetView, rememberView } from '../shell/navigation-entries.ts';
import { usePalette } from '../shell/palette-context.ts';
import { useTitle } from '../use-title.ts';
import { plainView } from './plain-view.ts';
import { SavedViewActions } from './saved-view-actions.tsx';
import { usePersonalView } from './use-personal-view.ts';
import { ViewTabs } from './view-tabs.tsx';
import './view-page.css';

const CreatePanel = lazy(() => import('../create-panel.tsx'));

/** A view of an object: one of the app, or one that was saved; all its records where it has none. */
export function ViewPage() {
  const { view: viewKey, object: objectKey } = useParams();
  const { app } = useApp();
  const { data, isPending } = useSavedViews();
  const wanted = viewKey ?? data?.defaults.find(({ object }) => object === objectKey)?.view;
  const saved = data?.views.find(({ id }) => id === wanted);
  const own =
    app.views.find(({ key, object }) => key === wanted && (objectKey ?? object) === object) ??
    (saved ? viewOfSaved(saved) : viewKey ? undefined : app.views.find(({ object }) => object === objectKey));
  const object = objectOf(app, own?.object ?? objectKey ?? '');
  const grant = useGrant(object?.key ?? '');
  const text = useText();
  // an id that no view of the app has, or an object that may open with another view: the saved ones will say
  if (isPending && (viewKey ? !own : true)) return <SkeletonLines count={12} height={36} />;
  if (!object) {
    return viewKey ? <GoneView view={viewKey} /> : <NoPermission />;
  }
  if (grant.read === 'none') return <NoPermission what={text(object.label)} />;
  const view = own ?? plainView(object);
  return <ViewOfObject key={view.key} view={view} object={object} saved={saved} />;
}

/** A view somebody has deleted, or that never was. */
function GoneView({ view }: { readonly view: string }) {
  useEffect(() => forgetView(view), [view]);
  return <NotFound />;
}

interface ViewOfObjectProps {
  readonly view: View;
  readonly object: ObjectDefinition;
  readonly saved: SavedView | undefined;
}

function ViewOfObject({ view, object, saved }: ViewOfObjectProps) {
  const text = useText();
  const grant = useGrant(object.key);
  const isPhone = usePhone();
  const openPath = useOpenPath();
  const openPalette = usePalette();
  const [personal, setPersonal] = usePersonalView(view.key);
  const { data } = useSavedViews();
  const others = (data?.views ?? []).filter((one) => one.object === object.key);
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
    <SavedViewActions object={object} view={view} saved={saved} personal={personal} onPersonalChange={setPersonal}>
      {(entries) => (
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
                <ViewTabs object={object} current={view.key} saved={others} entries={entries} />
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
          {isPhone ? <ViewTabs object={object} current={view.key} saved={others} entries={entries} isPhone /> : null}
          {saved ? <LostParts saved={saved} /> : null}
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
      )}
    </SavedViewActions>
  );
}

/** Says which parts of a saved view are left out: fields deleted since by name, what the reader may not see without one. */
function LostParts({ saved }: { readonly saved: SavedView }) {
  const text = useText();
  const names = saved.gone.map((label) => `「${text(label)}」`).join('');
  if (!saved.narrowed) return null;
  return (
    <p className="kh-view-lost" role="status">
      <Icon name="info" size={14} />
      {names
        ? text({
            zh: `这个视图用到的${names}已经删除，已略过。`,
            en: `${names} no longer exist and are left out of this view.`,
          })
        : text({
            zh: '这个视图有一部分你没有权限看，已略过。',
            en: 'Parts of this view that you may not see are left out.',
          })}
    </p>
  );
}

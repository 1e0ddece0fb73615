import { behaviourOptions } from '@kehuan/schemas';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useText } from '../../client/language.ts';
import { useApp } from '../../client/workspace-app.ts';
import { formOf } from '../../forms/form-of.ts';
import { SkeletonLines } from '../../kit/state.tsx';
import { usePhone } from '../../kit/use-phone.ts';
import { RecordDetails } from './record-details.tsx';
import { RecordHeader } from './record-header.tsx';
import { type RecordPartProps, titleOf } from './record-part.ts';
import { RelatedList } from './related-list.tsx';
import { StagePath } from './stage-path.tsx';
import { Timeline } from './timeline.tsx';

const RecordPast = lazy(() => import('./record-past.tsx'));

export function RecordView({ object, reply }: RecordPartProps) {
  const text = useText();
  const { app } = useApp();
  const isPhone = usePhone();
  const form = formOf(app, object);
  const title = titleOf(object, reply.record);
  useEffect(() => {
    document.title = title;
  }, [title]);
  const [address, setAddress] = useSearchParams();
  const day = address.get('at');
  const isPast = day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
  const changeDay = (next: string | null) => setAddress(next === null ? {} : { at: next }, { replace: true });
  const details = isPast ? (
    <Suspense fallback={<SkeletonLines count={5} height={36} />}>
      <RecordPast object={object} reply={reply} day={day} onDayChange={changeDay} />
    </Suspense>
  ) : (
    <RecordDetails object={object} reply={reply} />
  );
  const related = (form.related ?? []).map((path) => <RelatedList key={path} path={path} id={reply.record.id} />);
  const timeline = <Timeline object={object} reply={reply} {...(form.composer ? { composer: form.composer } : {})} />;
  const head = (
    <div className="kh-record-head">
      <RecordHeader object={object} reply={reply} />
      {behaviourOptions(object.behaviours, 'stages') ? <StagePath object={object} reply={reply} /> : null}
    </div>
  );
  if (isPhone) {
    return (
      <article className="kh-record" aria-label={title}>
        {head}
        <PhoneTabs
          tabs={[
            { key: 'timeline', label: text({ zh: '动态', en: 'Activity' }), content: timeline },
            { key: 'details', label: text({ zh: '资料', en: 'Details' }), content: details },
            ...(related.length > 0
              ? [
                  {
                    key: 'related',
                    label: text({ zh: '相关', en: 'Related' }),
                    content: <div className="kh-record-column">{related}</div>,
                  },
                ]
              : []),
          ]}
        />
      </article>
    );
  }
  return (
    <article className="kh-record" aria-label={title}>
      {head}
      <div className="kh-record-body">
        <div className="kh-record-column">
          {details}
          <div className="kh-related-grid">{related}</div>
        </div>
        {timeline}
      </div>
    </article>
  );
}

interface Tab {
  readonly key: string;
  readonly label: string;
  readonly content: ReactNode;
}

function PhoneTabs({ tabs }: { readonly tabs: readonly Tab[] }) {
  const [current, setCurrent] = useState(tabs[0]?.key);
  const shown = tabs.find(({ key }) => key === current) ?? tabs[0];
  return (
    <>
      <div className="kh-record-tabs" role="tablist">
        {tabs.map(({ key, label }) => (
          <button
            key={key}
            id={`record-tab-${key}`}
            type="button"
            role="tab"
            aria-selected={key === shown?.key}
            aria-controls="record-panel"
            onClick={() => setCurrent(key)}
          >
            {label}
          </button>
        ))}
      </div>
      <div id="record-panel" role="tabpanel" aria-labelledby={`record-tab-${shown?.key}`} className="kh-record-panel">
        {shown?.content}
      </div>
    </>
  );
}

import {
  call,
  Dialog,
  EmptyState,
  ErrorState,
  Icon,
  problemSentence,
  SkeletonLines,
  showMoment,
  showToast,
  useLanguage,
  useText,
  useZone,
} from '@kehuan/runtime';
import { objectOf, type ReplyOf, type Routes, routes } from '@kehuan/schemas';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { reloadReleased, useDraft } from '../draft/draft-store.ts';
import { ChangeList } from './change-list.tsx';
import './publish.css';

type Release = ReplyOf<Routes['releases']>['releases'][number];

/** What has been published, by whom and why; any of it can be published again after a look at what that changes. */
export function ReleasesPage() {
  const text = useText();
  const zone = useZone();
  const language = useLanguage();
  const { data, error, refetch } = useQuery({
    queryKey: ['releases'],
    queryFn: ({ signal }) => call(routes.releases, { signal }),
    staleTime: 0,
  });
  const [asked, setAsked] = useState<Release | null>(null);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines count={5} />;
  return (
    <div className="kd-releases">
      <h1>{text({ zh: '版本', en: 'Releases' })}</h1>
      {data.releases.length === 0 ? (
        <EmptyState icon="history" title={text({ zh: '还没有发布过', en: 'Nothing published yet' })} />
      ) : null}
      <ol className="kd-card">
        {data.releases.map((release) => (
          <li key={release.number} className="kd-release">
            <div>
              <b>{text({ zh: `第 ${release.number} 版`, en: `Release ${release.number}` })}</b>
              {release.number === data.current ? (
                <span className="kd-tag is-good">{text({ zh: '正在使用', en: 'In use' })}</span>
              ) : null}
              {release.returnedTo ? (
                <span className="kd-tag">
                  {text({ zh: `退回到第 ${release.returnedTo} 版`, en: `Return to ${release.returnedTo}` })}
                </span>
              ) : null}
              <p className="kd-secondary">
                {release.by} · <time dateTime={release.at}>{showMoment(release.at, { zone, language })}</time> ·{' '}
                {text({ zh: `${release.changes} 处改动`, en: `${release.changes} changes` })}
              </p>
              {release.note ? <p>{release.note}</p> : null}
            </div>
            {release.number === data.current ? null : (
              <Button icon={<Icon name="history" />} onClick={() => setAsked(release)}>
                {text({ zh: '退回到这一版', en: 'Return to this' })}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {asked ? <ReturnDialog release={asked} onClose={() => setAsked(null)} /> : null}
    </div>
  );
}

function ReturnDialog({ release, onClose }: { readonly release: Release; readonly onClose: () => void }) {
  const text = useText();
  const client = useQueryClient();
  const { app } = useDraft();
  const params = { number: release.number };
  const review = useQuery({
    queryKey: ['release-review', release.number],
    queryFn: ({ signal }) => call(routes.releaseReview, { params, signal }),
    staleTime: 0,
    gcTime: 0,
  });
  const back = useMutation({
    mutationFn: () => call(routes.returnTo, { params }),
    onSuccess: async ({ release: number }) => {
      await reloadReleased();
      await client.invalidateQueries({ queryKey: ['releases'] });
      showToast({
        tone: 'done',
        words: text({
          zh: `已退回到第 ${release.number} 版（现在是第 ${number} 版）`,
          en: `Back at release ${release.number}, now as ${number}`,
        }),
      });
      onClose();
    },
    onError: (error) => showToast({ tone: 'error', words: problemSentence(error) }),
  });
  return (
    <Dialog
      isOpen
      title={text({ zh: `退回到第 ${release.number} 版`, en: `Return to release ${release.number}` })}
      width={640}
      onClose={onClose}
    >
      {review.error ? <ErrorState error={review.error} onRetry={() => void review.refetch()} /> : null}
      {review.data ? (
        <ChangeList changes={review.data.changes} labelOf={(key) => text(objectOf(app, key)?.label) || key} />
      ) : review.error ? null : (
        <SkeletonLines count={4} height={36} />
      )}
      <div className="kd-review-buttons">
        <Button onClick={onClose}>{text({ zh: '先不退', en: 'Not now' })}</Button>
        <Button
          type="primary"
          loading={back.isPending}
          disabled={!review.data || review.data.changes.length === 0}
          onClick={() => back.mutate()}
        >
          {text({ zh: '退回', en: 'Return' })}
        </Button>
      </div>
    </Dialog>
  );
}

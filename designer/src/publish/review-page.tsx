import {
  call,
  EmptyState,
  ErrorState,
  Icon,
  problemSentence,
  SkeletonLines,
  showToast,
  useLanguage,
  useText,
} from '@kehuan/runtime';
import { describeProblem, objectOf, type ReplyOf, type ReviewChange, type Routes, routes } from '@kehuan/schemas';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Input } from 'antd';
import { useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { reloadReleased, saveNow, useDraft } from '../draft/draft-store.ts';
import { ChangeList } from './change-list.tsx';
import './publish.css';

type Review = ReplyOf<Routes['review']>;

/** What publishing would change, in plain sentences and measured on the data; warnings first, each to be looked at. */
export function ReviewPage() {
  const text = useText();
  const { save, app } = useDraft();
  const { data, error, refetch } = useQuery({
    // asked again for every draft: the review speaks of exactly what is published
    queryKey: ['review', app],
    queryFn: async ({ signal }) => {
      await saveNow();
      return call(routes.review, { signal });
    },
    enabled: save !== 'conflict',
    staleTime: 0,
    gcTime: 0,
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines count={8} />;
  if (data.changes.length === 0) {
    return (
      <EmptyState
        icon="circle-check"
        title={text({ zh: '没有要发布的改动', en: 'Nothing to publish' })}
        words={text({
          zh: `大家用的是第 ${data.release} 版，和草稿一样。`,
          en: `Everybody works with release ${data.release}, which equals the draft.`,
        })}
      />
    );
  }
  return <ReviewBody review={data} />;
}

function ReviewBody({ review }: { readonly review: Review }) {
  const text = useText();
  const language = useLanguage();
  const navigate = useNavigate();
  const id = useId();
  const { app } = useDraft();
  const [seen, setSeen] = useState<ReadonlySet<number>>(new Set());
  const [note, setNote] = useState('');
  const warnings = review.changes.flatMap((change, index) => (change.warning ? [{ change, index }] : []));
  const left = warnings.filter(({ index }) => !seen.has(index)).length;
  const publish = useMutation({
    mutationFn: () =>
      call(routes.publish, { body: { revision: review.revision, ...(note.trim() ? { note: note.trim() } : {}) } }),
    onSuccess: async ({ release }) => {
      await reloadReleased();
      showToast({
        tone: 'done',
        words: text({
          zh: `第 ${release} 版已发布，大家不用刷新就能用上。`,
          en: `Release ${release} is out; nobody has to reload.`,
        }),
      });
      await navigate('/releases');
    },
    onError: (error) => showToast({ tone: 'error', words: problemSentence(error) }),
  });
  const title =
    warnings.length > 0
      ? text({
          zh: `${review.changes.length} 处改动，${warnings.length} 处要你看一下`,
          en: `${review.changes.length} changes, ${warnings.length} to look at`,
        })
      : text({ zh: `${review.changes.length} 处改动`, en: `${review.changes.length} changes` });
  const canPublish = left === 0 && review.problems.length === 0;
  return (
    <div className="kd-review">
      <div className="kd-review-main">
        <h1>{title}</h1>
        <p className="kd-secondary">
          {review.release === 0
            ? text({ zh: '第一次发布。', en: 'The first release.' })
            : text({
                zh: `和正在使用的第 ${review.release} 版相比。发布后大家不用刷新就能用上，随时能退回。`,
                en: `Compared with release ${review.release}. Nobody has to reload, and you can return at any time.`,
              })}
        </p>
        {review.problems.length > 0 ? (
          <div role="alert">
            <ul className="kd-card kd-review-problems">
              {review.problems.map((problem) => (
                <li key={`${problem.path} ${JSON.stringify(problem.params)}`}>
                  <Icon name="circle-alert" size={14} /> {problem.message ?? describeProblem(problem, language).message}
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        {warnings.length > 0 ? (
          <ul className="kd-card">
            {warnings.map(({ change, index }) => (
              <Warning
                key={index}
                change={change}
                isSeen={seen.has(index)}
                onSeen={(isSeen) =>
                  setSeen((before) => new Set(isSeen ? [...before, index] : [...before].filter((one) => one !== index)))
                }
              />
            ))}
          </ul>
        ) : null}
        <ChangeList changes={review.changes} labelOf={(key) => text(objectOf(app, key)?.label) || key} />
      </div>
      <aside className="kd-review-side">
        <section>
          <h2>{text({ zh: '对数据的影响', en: 'What happens to data' })}</h2>
          <dl>
            <div>
              <dt>{text({ zh: '涉及记录', en: 'Records touched' })}</dt>
              <dd>{review.changes.reduce((sum, { rows = 0 }) => sum + rows, 0).toLocaleString()}</dd>
            </div>
            <div>
              <dt>{text({ zh: '停机', en: 'Downtime' })}</dt>
              <dd>{text({ zh: '没有', en: 'None' })}</dd>
            </div>
          </dl>
        </section>
        <section>
          <label htmlFor={`${id}-note`}>{text({ zh: '告诉大家改了什么', en: 'Tell everybody what changed' })}</label>
          <Input.TextArea
            id={`${id}-note`}
            rows={3}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </section>
        <footer>
          {left > 0 ? (
            <p className="kd-secondary">
              <Icon name="info" size={14} /> {text({ zh: `还有 ${left} 处没看过`, en: `${left} not looked at yet` })}
            </p>
          ) : null}
          <div className="kd-review-buttons">
            <Button onClick={() => void navigate(-1)}>{text({ zh: '继续改', en: 'Back' })}</Button>
            <Button
              type="primary"
              block
              disabled={!canPublish}
              loading={publish.isPending}
              onClick={() => publish.mutate()}
            >
              {text({ zh: `发布第 ${review.release + 1} 版`, en: `Publish release ${review.release + 1}` })}
            </Button>
          </div>
        </footer>
      </aside>
    </div>
  );
}

function Warning({
  change,
  isSeen,
  onSeen,
}: {
  readonly change: ReviewChange;
  readonly isSeen: boolean;
  readonly onSeen: (isSeen: boolean) => void;
}) {
  const text = useText();
  return (
    <li className="kd-warning">
      <Icon name="triangle-alert" className="kd-warning-icon" />
      <div>
        <b>{text(change.sentence)}</b>
        <p className="kd-secondary">{text(change.warning)}</p>
        {change.samples && change.samples.length > 0 ? (
          <p className="kd-tags">
            {change.samples.map((sample) => (
              <span key={sample} className="kd-tag">
                {sample}
              </span>
            ))}
          </p>
        ) : null}
        {change.usedBy && change.usedBy.length > 0 ? (
          <p className="kd-secondary">
            {text({ zh: '还用在：', en: 'Also used in: ' })}
            {change.usedBy.map((label) => text(label)).join(text({ zh: '、', en: ', ' }))}
          </p>
        ) : null}
      </div>
      <Checkbox checked={isSeen} onChange={(event) => onSeen(event.target.checked)}>
        {text({ zh: '看过了', en: 'Seen' })}
      </Checkbox>
    </li>
  );
}

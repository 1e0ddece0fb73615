import { fieldOf, type ImportJob, type ObjectDefinition, routes } from '@kehuan/schemas';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { call, downloadFile } from '../../client/call.ts';
import { useLanguage, useText } from '../../client/language.ts';
import { problemSentence } from '../../client/problem-sentence.ts';
import { Icon } from '../../kit/icon.tsx';
import { ErrorState, SkeletonLines } from '../../kit/state.tsx';
import { showToast } from '../../kit/toast.tsx';

type Outcome = 'create' | 'problem' | 'reject' | 'duplicate' | 'update';

interface CheckStepProps {
  readonly object: ObjectDefinition;
  readonly job: ImportJob;
  readonly isBusy: boolean;
  readonly onBack: () => void;
  readonly onRun: () => void;
}

/** Downloads the rejected rows as the same file with a reason for each. */
export function downloadRejected(job: ImportJob): void {
  const name = job.file.replace(/(\.[^.]*)?$/, '.rejected.csv');
  downloadFile(routes.rejected, { params: { id: job.id } }, name).catch((error: unknown) =>
    showToast({ tone: 'error', words: problemSentence(error) }),
  );
}

/** What the import would do, counted, with every row that needs a look and why. Nothing is written yet. */
export function CheckStep({ object, job, isBusy, onBack, onRun }: CheckStepProps) {
  const text = useText();
  const { counts } = job;
  const problems = counts.duplicate + counts.reject;
  const [shown, setShown] = useState<Outcome>(problems > 0 ? 'problem' : 'create');
  const tabs = [
    { outcome: 'create', count: counts.create, label: text({ zh: '可导入', en: 'New' }), tone: 'is-good' },
    ...(counts.update > 0
      ? [{ outcome: 'update', count: counts.update, label: text({ zh: '会更新', en: 'Updated' }), tone: '' } as const]
      : []),
    { outcome: 'problem', count: problems, label: text({ zh: '需处理', en: 'To look at' }), tone: '' },
    { outcome: 'reject', count: counts.reject, label: text({ zh: '有问题', en: 'Rejected' }), tone: 'is-bad' },
    { outcome: 'duplicate', count: counts.duplicate, label: text({ zh: '重复', en: 'Duplicates' }), tone: '' },
  ] as const;
  const willDo = counts.create + counts.update;
  return (
    <>
      <div className="kh-import-body">
        <section className="kh-panel kh-import-check" aria-label={text({ zh: '检查结果', en: 'Result of the check' })}>
          <div className="kh-import-counts">
            <p>
              <b>{job.progress.total.toLocaleString()}</b>
              <span>{text({ zh: '全部', en: 'All' })}</span>
            </p>
            {tabs.map(({ outcome, count, label, tone }) => (
              <button
                key={outcome}
                type="button"
                aria-pressed={shown === outcome}
                className={tone}
                onClick={() => setShown(outcome)}
              >
                <b>{count.toLocaleString()}</b>
                <span>{label}</span>
              </button>
            ))}
          </div>
          <Rows object={object} job={job} outcome={shown} />
        </section>
        <aside className="kh-import-aside">
          <section className="kh-panel kh-import-side">
            <h2>
              {text({ zh: '有问题', en: 'Rejected' })}{' '}
              <span className="kh-secondary">{text({ zh: `${counts.reject} 行`, en: `${counts.reject} rows` })}</span>
            </h2>
            <ul>
              {job.reasons.map(({ field, message, rows }) => (
                <li key={`${field} ${message.zh}`}>
                  <span>{text(message) || text(fieldOf(object, field)?.label)}</span>
                  <span className="kh-secondary">{text({ zh: `${rows} 行`, en: `${rows} rows` })}</span>
                </li>
              ))}
            </ul>
            <p className="kh-secondary">
              {text({
                zh: '这些行不导入，可以下载修正后再传。',
                en: 'These rows stay out; download, mend and upload them again.',
              })}
            </p>
          </section>
          <section className="kh-panel kh-import-side">
            <h2>
              {text({ zh: '重复', en: 'Duplicates' })}{' '}
              <span className="kh-secondary">
                {text({ zh: `${counts.duplicate} 行`, en: `${counts.duplicate} rows` })}
              </span>
            </h2>
            <p className="kh-secondary">
              {job.duplicates === 'skip'
                ? text({ zh: '跳过，保留先出现的一行。', en: 'Skipped; the first row stays.' })
                : text({ zh: '用文件里的非空值更新已有记录。', en: 'Existing records take the values of the file.' })}
            </p>
          </section>
        </aside>
      </div>
      <footer className="kh-import-foot">
        <Button onClick={onBack} icon={<Icon name="arrow-left" />}>
          {text({ zh: '上一步', en: 'Back' })}
        </Button>
        {counts.reject > 0 ? (
          <Button type="text" icon={<Icon name="download" />} onClick={() => downloadRejected(job)}>
            {text({ zh: '下载问题行', en: 'Download rejected rows' })}
          </Button>
        ) : null}
        <span className="kh-import-foot-words">
          {text({ zh: '新建', en: 'New' })} <b>{counts.create}</b>
          {counts.update > 0 ? (
            <>
              {' '}
              · {text({ zh: '更新', en: 'Updated' })} <b>{counts.update}</b>
            </>
          ) : null}{' '}
          · {text({ zh: '跳过', en: 'Skipped' })} <b>{counts.duplicate}</b> · {text({ zh: '不导入', en: 'Rejected' })}{' '}
          <b>{counts.reject}</b>
        </span>
        <Button type="primary" loading={isBusy} disabled={willDo === 0} onClick={onRun}>
          {text({ zh: `导入 ${willDo} 行`, en: `Import ${willDo} rows` })}
        </Button>
      </footer>
    </>
  );
}

function Rows({
  object,
  job,
  outcome,
}: {
  readonly object: ObjectDefinition;
  readonly job: ImportJob;
  readonly outcome: Outcome;
}) {
  const text = useText();
  const language = useLanguage();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['import', job.id, 'rows', outcome, language, job.columns, job.duplicates],
    queryFn: ({ pageParam, signal }) =>
      call(routes.importRows, {
        params: { id: job.id },
        query: { outcome, ...(pageParam ? { after: pageParam } : {}) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines count={6} />;
  const rows = data.pages.flatMap((page) => page.rows);
  const words = {
    create: text({ zh: '新建', en: 'New' }),
    update: text({ zh: '更新', en: 'Update' }),
    duplicate: text({ zh: '跳过', en: 'Skip' }),
    reject: text({ zh: '不导入', en: 'Reject' }),
  };
  // what names the row and what is wrong somewhere comes first, so that nobody has to look for it far to the right
  const wrong = new Set(rows.flatMap(({ problems }) => problems.map(({ column }) => column)));
  const faulty = new Set(job.reasons.map(({ field }) => field));
  const rank = ({ index, field = '' }: ImportJob['columns'][number]) =>
    field === object.title ? 0 : faulty.has(field) || wrong.has(index) ? 1 : 2;
  const matched = job.columns.filter(({ field }) => field !== undefined).sort((a, b) => rank(a) - rank(b));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <div className="kh-import-table" tabIndex={0} role="region" aria-label={text({ zh: '行', en: 'Rows' })}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text({ zh: '行', en: 'Row' })}</th>
            <th scope="col">{text({ zh: '处理', en: 'Outcome' })}</th>
            {matched.map(({ index, field }) => (
              <th key={index} scope="col">
                {text(fieldOf(object, field ?? '')?.label)}
                {fieldOf(object, field ?? '')?.required === true ? (
                  <span className="kh-form-required" aria-hidden>
                    *
                  </span>
                ) : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, outcome: what, cells, problems }) => {
            const whole = problems.filter(({ column }) => column === undefined);
            return (
              <tr key={row}>
                <td className="kh-digits">{row}</td>
                <td>
                  <span className={`kh-import-outcome is-${what}`}>{words[what]}</span>
                  {whole.map(({ message }) => (
                    <span key={message} className="kh-import-reason">
                      {message}
                    </span>
                  ))}
                </td>
                {matched.map(({ index }) => {
                  const problem = problems.find(({ column }) => column === index);
                  return (
                    <td key={index} className={problem ? (what === 'duplicate' ? 'is-same' : 'is-wrong') : undefined}>
                      <span className="kh-import-cell">{cells[index] || (problem ? '—' : '')}</span>
                      {problem ? <span className="kh-import-reason">{problem.message}</span> : null}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
      {rows.length === 0 ? <p className="kh-import-none">{text({ zh: '没有这样的行', en: 'No such rows' })}</p> : null}
      {hasNextPage ? (
        <button
          type="button"
          className="kh-link kh-related-more"
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {text({ zh: '显示更多', en: 'Show more' })}
        </button>
      ) : null}
    </div>
  );
}

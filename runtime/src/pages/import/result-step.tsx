import type { ImportJob, ObjectDefinition } from '@kehuan/schemas';
import { Button } from 'antd';
import { useText } from '../../client/language.ts';
import { useOpenPath } from '../../client/open-path.ts';
import { paths } from '../../client/paths.ts';
import { Icon } from '../../kit/icon.tsx';
import { downloadRejected } from './check-step.tsx';

/** What came of it. */
export function ResultStep({
  object,
  job,
  onAgain,
}: {
  readonly object: ObjectDefinition;
  readonly job: ImportJob;
  readonly onAgain: () => void;
}) {
  const text = useText();
  const openPath = useOpenPath();
  const { counts } = job;
  const isDone = job.status === 'done';
  const lines = [
    [text({ zh: '新建', en: 'Created' }), counts.create],
    [text({ zh: '更新', en: 'Updated' }), counts.update],
    [text({ zh: '重复跳过', en: 'Duplicates skipped' }), counts.duplicate],
    [text({ zh: '不导入', en: 'Rejected' }), counts.reject],
  ] as const;
  return (
    <div className="kh-import-center">
      <div className="kh-import-progress" role="status">
        <span className={isDone ? 'kh-import-drop-icon is-good' : 'kh-import-drop-icon'}>
          <Icon name={isDone ? 'check' : 'x'} size={24} />
        </span>
        <p className="kh-import-drop-title">
          {isDone
            ? text({ zh: '导入完成', en: 'Import finished' })
            : text({ zh: '已取消，什么都没有写入', en: 'Cancelled, nothing was written' })}
        </p>
        {isDone ? (
          <dl className="kh-import-result">
            {lines.map(([label, count]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{count.toLocaleString()}</dd>
              </div>
            ))}
          </dl>
        ) : null}
        <div className="kh-import-actions">
          {isDone && counts.reject > 0 ? (
            <Button icon={<Icon name="download" />} onClick={() => downloadRejected(job)}>
              {text({ zh: '下载问题行', en: 'Download rejected rows' })}
            </Button>
          ) : null}
          <Button onClick={onAgain}>{text({ zh: '再导入一个', en: 'Import another' })}</Button>
          <Button type="primary" onClick={() => openPath(paths.object(object.key))}>
            {text({ zh: `查看${text(object.label)}`, en: `Show ${text(object.label)}` })}
          </Button>
        </div>
      </div>
    </div>
  );
}

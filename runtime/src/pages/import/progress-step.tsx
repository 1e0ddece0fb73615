import type { ImportJob } from '@kehuan/schemas';
import { Button, Progress } from 'antd';
import { useText } from '../../client/language.ts';

/** How far it is, and the way out. */
export function ProgressStep({ job, onCancel }: { readonly job: ImportJob; readonly onCancel: () => void }) {
  const text = useText();
  const { done, total } = job.progress;
  const title =
    job.status === 'checking' ? text({ zh: '正在检查', en: 'Checking' }) : text({ zh: '正在导入', en: 'Importing' });
  return (
    <div className="kh-import-center">
      <div className="kh-import-progress" role="status" aria-live="polite">
        <p className="kh-import-drop-title">{title}</p>
        <Progress percent={total === 0 ? 0 : Math.floor((done / total) * 100)} showInfo={false} aria-label={title} />
        <p className="kh-secondary">
          {done.toLocaleString()} / {total.toLocaleString()}
        </p>
        <p className="kh-secondary">
          {text({ zh: '可以离开这个页面，不会中断。', en: 'You may leave this page; it goes on.' })}
        </p>
        <Button onClick={onCancel}>{text({ zh: '取消，什么都不留下', en: 'Cancel, keep nothing' })}</Button>
      </div>
    </div>
  );
}

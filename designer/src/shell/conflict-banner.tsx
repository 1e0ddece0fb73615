import { Icon, problemSentence, useText } from '@kehuan/runtime';
import { Button } from 'antd';
import { keepMine, loadDraft, saveNow, useDraft } from '../draft/draft-store.ts';

/** Two designers at once: the second is told who was faster and chooses; nothing is lost silently. */
export function ConflictBanner() {
  const text = useText();
  const { save, failure } = useDraft();
  if (save === 'failed') {
    return (
      <div className="kd-banner" role="alert">
        <Icon name="circle-alert" /> {problemSentence(failure)}
        <Button size="small" onClick={() => void saveNow()}>
          {text({ zh: '再存一次', en: 'Save again' })}
        </Button>
      </div>
    );
  }
  if (save !== 'conflict') return null;
  return (
    <div className="kd-banner" role="alert">
      <Icon name="users" /> {problemSentence(failure)}
      <Button size="small" onClick={() => void loadDraft()}>
        {text({ zh: '看对方的（放弃我的）', en: 'Take theirs, drop mine' })}
      </Button>
      <Button size="small" onClick={() => void keepMine()}>
        {text({ zh: '保留我的（覆盖对方）', en: 'Keep mine over theirs' })}
      </Button>
    </div>
  );
}

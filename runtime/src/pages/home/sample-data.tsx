import { routes } from '@kehuan/schemas';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { call } from '../../client/call.ts';
import { useText } from '../../client/language.ts';
import { problemSentence } from '../../client/problem-sentence.ts';
import { refreshRecords } from '../../client/records.ts';
import { meQuery, useMe } from '../../client/workspace-app.ts';
import { askConfirm } from '../../kit/ask-confirm.ts';
import { showToast } from '../../kit/toast.tsx';
import { HomeCard } from './home-card.tsx';

/** Says that the records are examples, and takes them away. */
export function SampleData() {
  const text = useText();
  const client = useQueryClient();
  const me = useMe();
  const remove = useMutation({
    mutationFn: () => call(routes.removeSampleData),
    onSuccess: ({ removed, kept }) => {
      void client.invalidateQueries(meQuery);
      void refreshRecords(client);
      const rest =
        kept > 0
          ? text({ zh: `；${kept} 条已被你们接着用，保留了`, en: `; ${kept} that you have worked on stay` })
          : '';
      showToast({
        tone: 'done',
        words: text({ zh: `已清除 ${removed} 条示例数据${rest}`, en: `${removed} sample records removed${rest}` }),
      });
    },
    onError: (problem) => showToast({ tone: 'error', words: problemSentence(problem) }),
  });
  if (!me.admin || !me.sampleData) return null;
  const ask = async () => {
    const isSure = await askConfirm({
      title: text({ zh: '清除示例数据？', en: 'Remove the sample data?' }),
      words: text({
        zh: '模板带来的示例记录会被删除；你们改过、引用过的会保留。',
        en: 'The sample records that came with the template are deleted; those you changed or refer to stay.',
      }),
      action: text({ zh: '清除', en: 'Remove' }),
      isDangerous: true,
    });
    if (isSure) remove.mutate();
  };
  return (
    <HomeCard title={text({ zh: '示例数据', en: 'Sample data' })}>
      <div className="kh-home-note">
        <p className="kh-secondary">
          {text({
            zh: '现在看到的有一部分是示例，可以随便试。',
            en: 'Some of what you see are examples to try things with.',
          })}
        </p>
        <Button loading={remove.isPending} onClick={() => void ask()}>
          {text({ zh: '清除示例数据', en: 'Remove sample data' })}
        </Button>
      </div>
    </HomeCard>
  );
}

import { useState } from 'react';
import { isStepDone, markStep } from '../../client/first-steps.ts';
import { useText } from '../../client/language.ts';
import { usePathLink } from '../../client/open-path.ts';
import { paths } from '../../client/paths.ts';
import { useApp, useMe, usePeople } from '../../client/workspace-app.ts';
import { Icon } from '../../kit/icon.tsx';
import { IconButton } from '../../kit/icon-button.tsx';
import { useCreatable } from '../shell/use-creatable.ts';
import { HomeCard } from './home-card.tsx';

interface Step {
  readonly key: string;
  readonly label: string;
  readonly path: string;
  readonly isDone: boolean;
}

/** The first ten minutes of whoever set the workspace up. Gone once done, or put away. */
export function FirstSteps() {
  const text = useText();
  const me = useMe();
  const { app, release } = useApp();
  const people = usePeople();
  const { entries } = useCreatable();
  const [isDismissed, setDismissed] = useState(isStepDone('dismissed'));
  if (!me.admin || isDismissed || !people.data) return null;
  const board = app.views.find(({ type }) => type === 'board');
  const staged = app.objects.find(({ behaviours }) => behaviours.some(({ type }) => type === 'stages'));
  const [first] = entries;
  const steps: readonly Step[] = [
    ...(board
      ? [
          {
            key: 'board',
            label: text({ zh: '看看你的看板', en: 'See your pipeline' }),
            path: paths.view(board.key),
            isDone: isStepDone('board'),
          },
        ]
      : []),
    ...(first
      ? [
          {
            key: 'create',
            label: text({ zh: `新建一条${first.label}`, en: `Add a record: ${first.label}` }),
            path: paths.create(first.key),
            isDone: isStepDone('create'),
          },
        ]
      : []),
    ...(me.design
      ? [
          {
            key: 'design',
            label: staged
              ? text({ zh: '在设计器里改一个阶段的名字', en: 'Rename a stage in the designer' })
              : text({ zh: '在设计器里改点什么并发布', en: 'Change something in the designer and publish' }),
            path: paths.designer,
            isDone: release > 1,
          },
        ]
      : []),
    {
      key: 'invite',
      label: text({ zh: '邀请一位同事', en: 'Invite a colleague' }),
      path: paths.members,
      isDone: people.data.length > 1,
    },
  ];
  const done = steps.filter(({ isDone }) => isDone).length;
  if (done === steps.length) return null;
  return (
    <HomeCard
      title={text({ zh: '上手四步', en: 'First steps' })}
      count={`${done} / ${steps.length}`}
      action={
        <IconButton
          icon="x"
          size={28}
          label={text({ zh: '不再显示', en: 'Do not show again' })}
          onClick={() => {
            markStep('dismissed');
            setDismissed(true);
          }}
        />
      }
    >
      <ol>
        {steps.map((step) => (
          <StepLine key={step.key} step={step} />
        ))}
      </ol>
    </HomeCard>
  );
}

function StepLine({ step }: { readonly step: Step }) {
  const text = useText();
  const link = usePathLink(step.path);
  // the designer is another app: the browser goes there
  const way = step.path === paths.designer ? { href: step.path } : link;
  return (
    <li>
      <a className={step.isDone ? 'kh-home-line kh-home-done' : 'kh-home-line'} {...way}>
        <Icon
          name={step.isDone ? 'circle-check' : 'circle'}
          size={18}
          {...(step.isDone ? { label: text({ zh: '已完成', en: 'Done' }) } : {})}
        />
        <span className="kh-home-words">{step.label}</span>
        <Icon name="chevron-right" />
      </a>
    </li>
  );
}

import { type ReplyOf, type Routes, routes } from '@kehuan/schemas';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../../client/call.ts';
import { useText } from '../../client/language.ts';
import { paths } from '../../client/paths.ts';
import { problemSentence } from '../../client/problem-sentence.ts';
import { appQuery, meQuery, useApp, useMe } from '../../client/workspace-app.ts';
import { Icon } from '../../kit/icon.tsx';
import { EmptyState, ErrorState, NoPermission, SkeletonLines } from '../../kit/state.tsx';
import { TemplatePicture } from './template-picture.tsx';
import './start.css';
import { useTitle } from '../use-title.ts';

type Template = ReplyOf<Routes['templates']>['templates'][number];

/** What to begin with: a template, or nothing. Shown until the workspace has an app. */
export function Start() {
  const text = useText();
  useTitle(text({ zh: '开始', en: 'Start' }));
  const me = useMe();
  const { app } = useApp();
  const navigate = useNavigate();
  const templates = useQuery({
    queryKey: ['templates'],
    queryFn: ({ signal }) => call(routes.templates, { signal }),
    enabled: me.design,
  });
  if (!me.design) return <NoPermission />;
  if (app.objects.length > 0) {
    return (
      <EmptyState
        icon="circle-check"
        title={text({ zh: '这个工作区已经有内容了', en: 'This workspace already has an app' })}
        words={text({ zh: '模板只能装进空的工作区。', en: 'A template is installed into an empty workspace only.' })}
      >
        <Button type="primary" onClick={() => void navigate(paths.home)}>
          {text({ zh: '回首页', en: 'Go home' })}
        </Button>
      </EmptyState>
    );
  }
  return (
    <div className="kh-start">
      <h1>{text({ zh: '想先搭什么？', en: 'What would you like to begin with?' })}</h1>
      <p className="kh-secondary">
        {text({
          zh: '选一个开始就行，以后什么都能改、能撤销。',
          en: 'Just pick one. Everything can be changed and undone later.',
        })}
      </p>
      <div className="kh-start-columns">
        <section aria-labelledby="start-own">
          <h2 id="start-own">{text({ zh: '自己开始', en: 'From nothing' })}</h2>
          <a className="kh-start-blank" href={paths.designer}>
            <span className="kh-state-icon">
              <Icon name="plus" size={20} />
            </span>
            <span>
              <strong>{text({ zh: '空白开始', en: 'Start blank' })}</strong>
              <span className="kh-secondary kh-small">
                {text({ zh: '在设计器里从第一个对象搭起', en: 'Build it in the designer, object by object' })}
              </span>
            </span>
            <Icon name="chevron-right" />
          </a>
        </section>
        <section aria-labelledby="start-templates">
          <h2 id="start-templates">{text({ zh: '模板', en: 'Templates' })}</h2>
          {templates.error ? (
            <ErrorState error={templates.error} onRetry={() => void templates.refetch()} />
          ) : templates.data ? (
            <ul className="kh-start-templates">
              {templates.data.templates.map((template) => (
                <TemplateCard key={template.key} template={template} />
              ))}
            </ul>
          ) : (
            <SkeletonLines />
          )}
        </section>
      </div>
    </div>
  );
}

function TemplateCard({ template }: { readonly template: Template }) {
  const text = useText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [sample, setSample] = useState(true);
  const install = useMutation({
    mutationFn: () => call(routes.installTemplate, { params: { key: template.key }, body: { sample } }),
    onSuccess: async () => {
      await Promise.all([client.refetchQueries(appQuery), client.refetchQueries(meQuery)]);
      await navigate(paths.home, { replace: true });
    },
  });
  const contents = [
    text({ zh: `${template.objects} 个对象`, en: `${template.objects} objects` }),
    text({ zh: `${template.workflows} 个自动化`, en: `${template.workflows} automations` }),
    text({ zh: `${template.roles} 个角色`, en: `${template.roles} roles` }),
    text({ zh: `${template.sampleRecords} 条示例数据`, en: `${template.sampleRecords} sample records` }),
  ];
  return (
    <li className="kh-start-template">
      <div className="kh-start-picture">
        <TemplatePicture labels={template.objectLabels.map((label) => text(label))} icon={template.icon} />
      </div>
      <div className="kh-start-words">
        <h3>{text(template.label)}</h3>
        <p className="kh-secondary">{text(template.description)}</p>
        <ul className="kh-start-contents">
          {contents.map((line) => (
            <li key={line}>
              <Icon name="check" size={14} /> {line}
            </li>
          ))}
        </ul>
        <p className="kh-secondary kh-small">
          {template.objectLabels.map((label) => text(label)).join(text({ zh: '、', en: ', ' }))}
        </p>
        {install.error ? (
          <p className="kh-start-problem" role="alert">
            {problemSentence(install.error)}
          </p>
        ) : null}
        <div className="kh-start-install">
          <label>
            <input
              type="checkbox"
              className="kh-check"
              checked={sample}
              disabled={install.isPending}
              onChange={({ target }) => setSample(target.checked)}
            />
            {text({ zh: '带示例数据', en: 'With sample data' })}
            <span className="kh-secondary kh-small">{text({ zh: '随时可清空', en: 'can be removed any time' })}</span>
          </label>
          <Button type="primary" loading={install.isPending} onClick={() => install.mutate()}>
            {install.isPending
              ? text({ zh: '正在安装…', en: 'Installing…' })
              : text({ zh: '用这个模板', en: 'Use this template' })}
          </Button>
        </div>
      </div>
    </li>
  );
}

import { type ImportJob, objectOf, routes } from '@kehuan/schemas';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { call } from '../../client/call.ts';
import { useText } from '../../client/language.ts';
import { useOpenPath } from '../../client/open-path.ts';
import { paths } from '../../client/paths.ts';
import { problemSentence } from '../../client/problem-sentence.ts';
import { refreshRecords } from '../../client/records.ts';
import { useApp, useGrant } from '../../client/workspace-app.ts';
import { Icon } from '../../kit/icon.tsx';
import { IconButton } from '../../kit/icon-button.tsx';
import { NoPermission } from '../../kit/state.tsx';
import { showToast } from '../../kit/toast.tsx';
import { CheckStep } from './check-step.tsx';
import { MatchStep } from './match-step.tsx';
import { ProgressStep } from './progress-step.tsx';
import { ResultStep } from './result-step.tsx';
import { UploadStep } from './upload-step.tsx';
import '../../kit/panel.css';
import './import.css';

type Step = 'upload' | 'match' | 'check' | 'run';
const steps: readonly Step[] = ['upload', 'match', 'check', 'run'];

/** Where an import stands, by the state of its job; going back to the matching is the only step people take by themselves. */
function stepOf(job: ImportJob | undefined, isMatching: boolean): Step {
  if (!job) return 'upload';
  if (job.status === 'uploaded' || job.status === 'failed' || (job.status === 'checked' && isMatching)) return 'match';
  return job.status === 'running' || job.status === 'done' || job.status === 'cancelled' ? 'run' : 'check';
}

/** Brings a file in: upload, match columns, look at what would happen, import. */
export function ImportPage() {
  const text = useText();
  const client = useQueryClient();
  const openPath = useOpenPath();
  const { app } = useApp();
  const { object: objectKey = '' } = useParams();
  const object = objectOf(app, objectKey);
  const grant = useGrant(objectKey);
  // in the address, so that leaving or reloading the page does not lose sight of an import that goes on
  const [address, setAddress] = useSearchParams();
  const id = address.get('job') ?? undefined;
  const setId = (job: string | undefined) => setAddress(job ? { job } : {}, { replace: true });
  const [isMatching, setMatching] = useState(false);
  const { data: job } = useQuery({
    queryKey: ['import', id],
    queryFn: ({ signal }) => call(routes.importJob, { params: { id: id ?? '' }, signal }),
    enabled: id !== undefined,
    // live hints come faster; this is for a lost connection
    refetchInterval: ({ state }) =>
      state.data?.status === 'checking' || state.data?.status === 'running' ? 1000 : false,
  });
  const take = (next: ImportJob) => {
    setId(next.id);
    client.setQueryData(['import', next.id], next);
  };
  // what is wrong with a file stays on the page until there is a better one
  const upload = useMutation({
    mutationFn: (file: File) => call(routes.upload, { query: { object: objectKey, file: file.name }, file }),
    onSuccess: take,
  });
  const act = useMutation({
    mutationFn: (action: () => Promise<ImportJob>) => action(),
    onSuccess: take,
    onError: (error) => showToast({ tone: 'error', words: problemSentence(error) }),
  });
  const status = job?.status;
  useEffect(() => {
    if (status === 'done') void refreshRecords(client, [objectKey]);
  }, [status, client, objectKey]);
  if (!object || !grant.import) return <NoPermission what={text({ zh: '导入', en: 'Import' })} />;

  const label = text(object.label);
  const step = stepOf(job, isMatching);
  const startOver = () => {
    setId(undefined);
    setMatching(false);
  };
  const cancel = () => job && act.mutate(() => call(routes.cancel, { params: { id: job.id } }));
  return (
    <div className="kh-import">
      <header className="kh-import-head">
        <h1>{text({ zh: `导入${label}`, en: `Import ${label}` })}</h1>
        <Steps current={step} />
        {job ? (
          <p className="kh-import-file">
            <Icon name="file-spreadsheet" /> <span>{job.file}</span>
            <span className="kh-secondary">
              {text({
                zh: `${job.progress.total.toLocaleString()} 行`,
                en: `${job.progress.total.toLocaleString()} rows`,
              })}{' '}
              · {job.encoding.toUpperCase()}
            </span>
          </p>
        ) : null}
        <IconButton
          icon="x"
          label={text({ zh: '关闭', en: 'Close' })}
          onClick={() => openPath(paths.object(object.key))}
        />
      </header>
      {step === 'upload' ? (
        <UploadStep
          isBusy={upload.isPending}
          refused={
            upload.error && upload.variables
              ? { file: upload.variables.name, sentence: problemSentence(upload.error) }
              : undefined
          }
          onFile={upload.mutate}
        />
      ) : null}
      {step === 'match' && job ? (
        <MatchStep
          key={job.id}
          object={object}
          job={job}
          isBusy={act.isPending}
          onBack={startOver}
          onCheck={(columns, duplicates) => {
            setMatching(false);
            act.mutate(() => call(routes.check, { params: { id: job.id }, body: { columns, duplicates } }));
          }}
        />
      ) : null}
      {step === 'check' && job?.status === 'checked' ? (
        <CheckStep
          object={object}
          job={job}
          isBusy={act.isPending}
          onBack={() => setMatching(true)}
          onRun={() => act.mutate(() => call(routes.run, { params: { id: job.id } }))}
        />
      ) : null}
      {job && (job.status === 'checking' || job.status === 'running') ? (
        <ProgressStep job={job} onCancel={cancel} />
      ) : null}
      {job && (job.status === 'done' || job.status === 'cancelled') ? (
        <ResultStep object={object} job={job} onAgain={startOver} />
      ) : null}
    </div>
  );
}

function Steps({ current }: { readonly current: Step }) {
  const text = useText();
  const labels = {
    upload: text({ zh: '上传文件', en: 'Upload' }),
    match: text({ zh: '匹配字段', en: 'Match' }),
    check: text({ zh: '检查数据', en: 'Check' }),
    run: text({ zh: '导入', en: 'Import' }),
  };
  const position = steps.indexOf(current);
  return (
    <ol className="kh-import-steps">
      {steps.map((step, index) => (
        <li
          key={step}
          className={index < position ? 'is-done' : index === position ? 'is-current' : undefined}
          aria-current={index === position ? 'step' : undefined}
        >
          <span className="kh-import-number">{index < position ? <Icon name="check" size={14} /> : index + 1}</span>
          <span className="kh-import-label">{labels[step]}</span>
        </li>
      ))}
    </ol>
  );
}

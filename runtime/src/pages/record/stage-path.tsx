import { behaviourOptions, fieldOf, Problem, type Stage, type Values } from '@kehuan/schemas';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useText } from '../../client/language.ts';
import { problemSentence } from '../../client/problem-sentence.ts';
import { useGrant } from '../../client/workspace-app.ts';
import { updateRecord } from '../../client/writes.ts';
import { canEnter } from '../../forms/form-of.ts';
import { GateForm } from '../../forms/gate-form.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { Icon } from '../../kit/icon.tsx';
import { showToast } from '../../kit/toast.tsx';
import { usePhone } from '../../kit/use-phone.ts';
import type { RecordPartProps } from './record-part.ts';

interface Gate {
  readonly stage: Stage;
  readonly fields: readonly string[];
}

/** The stages of the record's pipeline as a path: done, where it stands and for how long, what lies ahead. A click moves it. */
export function StagePath({ object, reply }: RecordPartProps) {
  const text = useText();
  const isPhone = usePhone();
  const client = useQueryClient();
  const grant = useGrant(object.key);
  const [gate, setGate] = useState<Gate>();
  const { record, can } = reply;
  const options = behaviourOptions(object.behaviours, 'stages');
  const pipeline = options?.pipelines.find(({ key }) => key === record.pipeline) ?? options?.pipelines[0];
  const stageField = fieldOf(object, 'stage');
  if (!pipeline || !stageField || !('stage' in record)) return null;

  const current = pipeline.stages.findIndex(({ key }) => key === record.stage);
  // a lost end is on the path only for those who stand there; the others see it in the menu of ends
  const shown = pipeline.stages.filter((stage, index) => stage.kind !== 'lost' || index === current);
  const lost = pipeline.stages.filter((stage, index) => stage.kind === 'lost' && index !== current);
  const next = pipeline.stages.find((stage, index) => index > current && stage.kind !== 'lost');
  const canMove = can.update && canEnter(stageField, grant);

  const move = async (stage: Stage, values: Values = {}) => {
    try {
      await updateRecord(client, {
        object: object.key,
        id: record.id,
        version: record.version,
        values: { ...values, stage: stage.key },
      });
      setGate(undefined);
      showToast({
        tone: 'done',
        words: text({ zh: `已到「${text(stage.label)}」`, en: `Moved to “${text(stage.label)}”` }),
      });
    } catch (error) {
      const fields = missingFields(error);
      if (fields.length === 0 || Object.keys(values).length > 0) throw error;
      setGate({ stage, fields });
    }
  };
  const start = (stage: Stage) =>
    void move(stage).catch((error: unknown) => showToast({ tone: 'error', words: problemSentence(error) }));
  const since = record.stage_since;
  const days = typeof since === 'string' ? Math.floor((Date.now() - Date.parse(since)) / 86_400_000) : 0;

  return (
    <nav className="kh-path" aria-label={text(stageField.label)}>
      {isPhone ? (
        <>
          <p className="kh-path-now" aria-current="step">
            {text(pipeline.stages[current]?.label)}
            {pipeline.stages[current] ? <Days stage={pipeline.stages[current]} days={days} /> : null}
          </p>
          <ol className="kh-path-bars" aria-hidden>
            {shown.map((stage) => (
              <li
                key={stage.key}
                className={`is-${stateOf(pipeline.stages.indexOf(stage), current)} is-${stage.kind}`}
              />
            ))}
          </ol>
        </>
      ) : (
        <ol className="kh-path-steps">
          {shown.map((stage) => {
            const index = pipeline.stages.indexOf(stage);
            const state = stateOf(index, current);
            return (
              <li key={stage.key} className={`kh-path-step is-${state} is-${stage.kind}`}>
                <button
                  type="button"
                  disabled={!canMove || index === current}
                  aria-current={index === current ? 'step' : undefined}
                  onClick={() => start(stage)}
                >
                  {state === 'done' ? <Icon name="check" size={14} /> : null}
                  <span className="kh-path-name">{text(stage.label)}</span>
                  {state === 'current' ? <Days stage={stage} days={days} /> : null}
                </button>
              </li>
            );
          })}
        </ol>
      )}
      {canMove && pipeline.stages[current]?.kind === 'open'
        ? lost.map((stage) => (
            <Button key={stage.key} onClick={() => start(stage)}>
              {text(stage.label)}
            </Button>
          ))
        : null}
      {canMove && next && pipeline.stages[current]?.kind === 'open' ? (
        <Button className="kh-path-next" icon={<Icon name="arrow-right" />} onClick={() => start(next)}>
          {text({ zh: `推进到${text(next.label)}`, en: `Move to ${text(next.label)}` })}
        </Button>
      ) : null}
      <Dialog
        isOpen={gate !== undefined}
        title={text({ zh: '还差一点', en: 'Almost there' })}
        onClose={() => setGate(undefined)}
      >
        {gate ? (
          <GateForm
            object={object}
            fields={gate.fields}
            values={record}
            references={reply.references}
            title={text({
              zh: `进入「${text(gate.stage.label)}」需补 ${gate.fields.length} 项`,
              en: `Fill in ${gate.fields.length} to enter “${text(gate.stage.label)}”`,
            })}
            saveLabel={text({ zh: '保存并移动', en: 'Save and move' })}
            backLabel={text({ zh: '退回原阶段', en: 'Stay here' })}
            onSave={(values) => move(gate.stage, values)}
            onBack={() => setGate(undefined)}
          />
        ) : null}
      </Dialog>
    </nav>
  );
}

const stateOf = (index: number, current: number) =>
  index === current ? 'current' : index < current ? 'done' : 'ahead';

/** How long it has stood there, and how long that should take at most. */
function Days({ stage, days }: { readonly stage: Stage; readonly days: number }) {
  const text = useText();
  if (stage.kind !== 'open') return null;
  const isStalled = stage.rotDays !== undefined && days > stage.rotDays;
  return (
    <span className={isStalled ? 'kh-path-days is-stalled' : 'kh-path-days'}>
      {text({ zh: `${days} 天`, en: `${days} d` })}
      {stage.rotDays ? text({ zh: ` / 上限 ${stage.rotDays} 天`, en: ` of ${stage.rotDays}` }) : ''}
    </span>
  );
}

/** The fields a gate asks for. */
export function missingFields(error: unknown): readonly string[] {
  if (!(error instanceof Problem) || error.code !== 'stage.gate') return [];
  return (error.problems ?? []).flatMap(({ path }) => path?.split('/').at(-1) ?? []);
}

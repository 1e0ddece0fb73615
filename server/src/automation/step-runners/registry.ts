import type { StepTypeId } from '@kehuan/schemas';
import type { StepRunner } from '../step-runner.ts';
import { assign } from './assign.ts';
import { branch } from './branch.ts';
import { createRecord } from './create-record.ts';
import { findRecords } from './find-records.ts';
import { notify } from './notify.ts';
import { updateRecord } from './update-record.ts';

/** What each step type does. A step type without a runner is a compile error. */
export const stepRunners = {
  'create-record': createRecord,
  'update-record': updateRecord,
  'find-records': findRecords,
  assign,
  branch,
  notify,
} as const satisfies { readonly [K in StepTypeId]: StepRunner<K> };

/** The leaf with its step's type forgotten on both sides together; safe because a step names its own type. */
export function stepRunnerOf(type: StepTypeId): StepRunner<StepTypeId> {
  return stepRunners[type] as unknown as StepRunner<StepTypeId>;
}

/** What somebody has tried for the first time on this device; the list on the home page ticks it off. */
export const firstSteps = ['board', 'create'] as const;
export type FirstStep = (typeof firstSteps)[number];

const storageKey = (step: FirstStep | 'dismissed') => `kehuan.steps.${step}`;

export function markStep(step: FirstStep | 'dismissed'): void {
  localStorage.setItem(storageKey(step), 'done');
}

export function isStepDone(step: FirstStep | 'dismissed'): boolean {
  return localStorage.getItem(storageKey(step)) !== null;
}

import { lazy, Suspense } from 'react';
import { useAsked } from './ask-confirm.ts';

const ConfirmDialog = lazy(() => import('./confirm-dialog.tsx'));

/** Where questions of `askConfirm` appear. */
export function Confirmations() {
  const asked = useAsked();
  return asked ? (
    <Suspense>
      <ConfirmDialog asked={asked} />
    </Suspense>
  ) : null;
}

import type { KeyboardEvent } from 'react';

const reachable = 'button:not(:disabled), input:not(:disabled):not([hidden]), [tabindex="0"]';

/** In an editor of several controls Tab goes to the next of them; only beyond the last it leaves, as whoever stands around likes. */
export function keepTabInside(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Tab' || !(event.target instanceof Element)) return;
  const controls = [...event.currentTarget.querySelectorAll(reachable)];
  const at = controls.findIndex((control) => control === event.target || control.contains(event.target as Element));
  const next = controls[event.shiftKey ? at - 1 : at + 1];
  if (at >= 0 && next) event.stopPropagation();
}

import type { Values } from '@kehuan/schemas';
import { useEffect, useRef } from 'react';

const prefix = 'kehuan.form.';
const wait = 400;

/** What was typed into a form and not saved yet, kept on this device so that a closed tab or an expired session loses nothing. */
export function readFormDraft(key: string): Values | null {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(prefix + key) ?? 'null');
    return stored !== null && typeof stored === 'object' && !Array.isArray(stored) ? (stored as Values) : null;
  } catch {
    // a draft that cannot be read is none
    return null;
  }
}

export function forgetFormDraft(key: string): void {
  sessionStorage.removeItem(prefix + key);
}

/** Keeps the values a moment after each change. */
export function useFormDraft(key: string | null, values: Values, isDirty: boolean): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (key === null || !isDirty) return;
    timer.current = setTimeout(() => {
      try {
        sessionStorage.setItem(prefix + key, JSON.stringify(values));
      } catch {
        // a full store keeps the older draft; the form itself still holds everything
      }
    }, wait);
    return () => clearTimeout(timer.current);
  }, [key, values, isDirty]);
}

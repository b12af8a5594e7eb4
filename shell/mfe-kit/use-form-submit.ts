import { useState, type FormEvent } from 'react';
import { useFragment } from './hooks.ts';

/** Sends a form through the fragment's action without loading a document; one at a time. */
export function useFormSubmit() {
  const { submit } = useFragment();
  const [busy, setBusy] = useState(false);
  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    try {
      await submit(event.currentTarget);
    } finally {
      setBusy(false);
    }
  }
  return { busy, onSubmit };
}

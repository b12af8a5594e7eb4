import { useState, type FormEvent } from 'react';
import { useApi } from '@tessera/mfe-kit/hooks';
import { Redirect } from '@tessera/mfe-kit/redirect';
import { useLocale, useLocalPath } from '@tessera/mfe-kit/use-messages';
import { pageMessagesIn } from '../messages/page.ts';
import { withoutField, type FormRefusal } from '../page/form-refusal.ts';
import { identityAction } from './identity-action.ts';

/**
 * Sends the form without a page load, so that a refusal keeps what was typed. Success loads a fresh
 * document: nothing that another identity has seen stays in any fragment's memory.
 */
export function useIdentityForm(url: URL, answered: FormRefusal | null) {
  const api = useApi();
  const locale = useLocale();
  const local = useLocalPath();
  const [refusal, setRefusal] = useState(answered);
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const form = new URLSearchParams(
      [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)]),
    );
    try {
      const result = await identityAction({ api, form, url, locale });
      if (result instanceof Redirect) return location.assign(local(result.location));
      setRefusal(result.data);
      setAttempt((count) => count + 1);
      // The head of a page whose form was refused says so already.
      if (!answered && attempt === 0) {
        document.title = pageMessagesIn(locale).error(document.title);
      }
      setBusy(false);
    } catch (error) {
      setBusy(false);
      throw error;
    }
  }

  function onInput(event: FormEvent<HTMLFormElement>) {
    const { name } = event.target as HTMLInputElement;
    setRefusal((current) => withoutField(current, name));
  }

  return { refusal, attempt, busy, onSubmit, onInput };
}

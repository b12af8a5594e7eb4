import { useEffect, useState } from 'react';
import { Button } from '@tessera/design-system/button';
import { Icon } from '@tessera/design-system/icon';
import { Notice } from '@tessera/design-system/notice';
import type { AccountEvents } from '@tessera/mfe-account-contract/browser-events';
import type { Api } from '@tessera/mfe-kit/api';
import { emit } from '@tessera/mfe-kit/events';
import { useApi } from '@tessera/mfe-kit/hooks';
import { useLocale, useLocalPath } from '@tessera/mfe-kit/use-messages';
import { usePasskeysMessages } from '../messages/passkeys.ts';
import { nextPath } from '../identity/next-path.ts';
import { explainPasskeyError } from './explain-passkey-error.ts';
import { usePasskeySupport } from './passkey-support.ts';

/** Loaded when somebody reaches for it: most sign in with a password. */
const load = () => import(/* webpackChunkName: "passkeys" */ './ask-authenticator.ts');

/** Goes on to where the page leads, with a fresh document: nothing another identity has seen stays. */
async function signIn(
  api: Api,
  next: string,
  mediation: 'optional' | 'conditional',
): Promise<void> {
  const { signInWithPasskey } = await load();
  if (!(await signInWithPasskey(api, mediation))) return;
  emit<AccountEvents>('account:changed', { signedIn: true });
  location.assign(next);
}

/**
 * A button to sign in with a passkey, where the browser can. Who goes to the field of the address is offered
 * theirs there, as other filled-in values are.
 */
export function PasskeySignIn({ url }: { url: URL }) {
  const api = useApi();
  const t = usePasskeysMessages();
  const locale = useLocale();
  const next = useLocalPath()(nextPath(url));
  const supported = usePasskeySupport();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    const field = document.getElementById('email');
    if (!supported || !field) return;
    // What is offered beside the field may fail without a word: nobody has asked for it.
    const offer = () => void signIn(api, next, 'conditional').catch(() => {});
    field.addEventListener('focus', offer, { once: true });
    return () => field.removeEventListener('focus', offer);
  }, [supported, api, next]);

  if (!supported) return null;
  const press = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await signIn(api, next, 'optional');
    } catch (error) {
      setProblem(explainPasskeyError(error, locale));
      setBusy(false);
    }
  };
  return (
    <>
      <p>
        <Button variant="secondary" busy={busy} onClick={() => void press()}>
          <Icon name="key" />
          {t.signIn}
        </Button>
      </p>
      {problem && (
        <Notice tone="warning" role="alert">
          {problem}
        </Notice>
      )}
    </>
  );
}

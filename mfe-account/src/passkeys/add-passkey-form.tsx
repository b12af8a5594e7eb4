import { useState, type FormEvent } from 'react';
import { Button, ButtonLink } from '@tessera/design-system/button';
import { Field } from '@tessera/design-system/field';
import { Notice } from '@tessera/design-system/notice';
import { useApi } from '@tessera/mfe-kit/hooks';
import { useLocale, useLocalPath } from '@tessera/mfe-kit/use-messages';
import { usePageMessages } from '../messages/page.ts';
import { securityMessagesIn, useSecurityMessages } from '../messages/security.ts';
import { PasswordField } from '../identity/password-field.tsx';
import styles from '../page/page.module.css';
import { explainPasskeyError } from './explain-passkey-error.ts';
import { usePasskeySupport } from './passkey-support.ts';

/** Adds a passkey. A browser that cannot make one, or runs no script, is told so. */
export function AddPasskeyForm() {
  const api = useApi();
  const t = useSecurityMessages().passkeys;
  const page = usePageMessages();
  const locale = useLocale();
  const local = useLocalPath();
  const supported = usePasskeySupport();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const back = (
    <ButtonLink variant="quiet" href="/account/security">
      {supported ? page.cancel : t.back}
    </ButtonLink>
  );
  if (!supported) {
    return (
      <>
        <Notice tone="info" title={t.notSupported}>
          {t.notSupportedSay}
        </Notice>
        <p>{back}</p>
      </>
    );
  }

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setProblem(null);
    try {
      const { addPasskey } = await import(
        /* webpackChunkName: "passkeys" */ './ask-authenticator.ts'
      );
      const text = (name: string) => String(form.get(name) ?? '');
      await addPasskey(api, { name: text('name'), password: text('password') });
      location.assign(local('/account/security?done=passkey'));
    } catch (error) {
      setProblem(explainPasskeyError(error, locale, securityMessagesIn(locale)));
      setBusy(false);
    }
  }
  return (
    <form
      className={styles.form}
      noValidate
      aria-busy={busy}
      onSubmit={(event) => void onSubmit(event)}
    >
      {problem && (
        <Notice tone="danger" role="alert" title={t.notAdded}>
          {problem}
        </Notice>
      )}
      <Field
        id="name"
        name="name"
        label={t.name}
        hint={t.nameHint}
        dir="auto"
        maxLength={60}
        autoComplete="off"
        optional
      />
      <PasswordField label={page.yourPassword} autoComplete="current-password" />
      <div className={styles.row}>
        <Button type="submit" busy={busy}>
          {t.add}
        </Button>
        {back}
      </div>
    </form>
  );
}

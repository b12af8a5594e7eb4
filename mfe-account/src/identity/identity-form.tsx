import { Button } from '@tessera/design-system/button';
import { ErrorSummary } from '@tessera/design-system/error-summary';
import { Field } from '@tessera/design-system/field';
import { errorOf, type FormRefusal } from '../page/form-refusal.ts';
import { EmailField } from '../page/email-field.tsx';
import styles from '../page/page.module.css';
import { useIdentityMessages } from '../messages/identity.ts';
import { usePageMessages } from '../messages/page.ts';
import { PasswordField } from './password-field.tsx';
import { useIdentityForm } from './use-identity-form.ts';
import { useLocalPath } from '@tessera/mfe-kit/use-messages';

interface Props {
  mode: 'sign-in' | 'sign-up';
  url: URL;
  actionData: FormRefusal | null;
}

/** The form of both ways in; without JavaScript it posts to the page's own URL. */
export function IdentityForm({ mode, url, actionData }: Props) {
  const t = useIdentityMessages();
  const page = usePageMessages();
  const local = useLocalPath();
  const { refusal, attempt, busy, onSubmit, onInput } = useIdentityForm(url, actionData);
  const isNew = mode === 'sign-up';
  const typed = actionData?.values ?? {};
  const error = (field: string) => {
    const message = errorOf(refusal, field);
    return message ? { error: message } : {};
  };
  return (
    <>
      {refusal && <ErrorSummary key={attempt} errors={refusal.errors} />}
      <form
        method="post"
        action={local(url.pathname + url.search)}
        className={styles.form}
        noValidate
        aria-busy={busy}
        onSubmit={onSubmit}
        onInput={onInput}
      >
        <input type="hidden" name="intent" value={mode} />
        {isNew && (
          <Field
            id="name"
            name="name"
            label={t.name}
            dir="auto"
            autoComplete="name"
            required
            maxLength={120}
            defaultValue={typed['name'] ?? ''}
            {...error('name')}
          />
        )}
        <EmailField
          autoComplete={isNew ? 'username' : 'username webauthn'}
          value={typed['email'] ?? url.searchParams.get('email') ?? ''}
          {...error('email')}
        />
        <PasswordField
          key={attempt}
          label={page.password}
          autoComplete={isNew ? 'new-password' : 'current-password'}
          {...(isNew ? { hint: page.newPasswordHint } : {})}
          {...error('password')}
        />
        <Button type="submit" busy={busy}>
          {t.submit[mode]}
        </Button>
      </form>
    </>
  );
}

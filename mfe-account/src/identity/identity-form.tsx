import { Button } from '@tessera/design-system/button';
import { ErrorSummary } from '@tessera/design-system/error-summary';
import { Field } from '@tessera/design-system/field';
import { errorOf, type FormRefusal } from '../page/form-refusal.ts';
import styles from '../page/page.module.css';
import { PasswordField } from './password-field.tsx';
import { useIdentityForm } from './use-identity-form.ts';

interface Props {
  mode: 'sign-in' | 'sign-up';
  url: URL;
  actionData: FormRefusal | null;
}

/** The form of both ways in; without JavaScript it posts to the page's own URL. */
export function IdentityForm({ mode, url, actionData }: Props) {
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
        action={url.pathname + url.search}
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
            label="Your name"
            autoComplete="name"
            required
            maxLength={120}
            defaultValue={typed['name'] ?? ''}
            {...error('name')}
          />
        )}
        <Field
          id="email"
          name="email"
          label="E-mail address"
          type="email"
          inputMode="email"
          autoComplete="username"
          spellCheck={false}
          required
          maxLength={254}
          defaultValue={typed['email'] ?? url.searchParams.get('email') ?? ''}
          {...error('email')}
        />
        <PasswordField
          key={attempt}
          label="Password"
          autoComplete={isNew ? 'new-password' : 'current-password'}
          {...(isNew ? { hint: 'At least 8 characters. A few words in a row work well.' } : {})}
          {...error('password')}
        />
        <Button type="submit" busy={busy}>
          {isNew ? 'Open account' : 'Sign in'}
        </Button>
      </form>
    </>
  );
}

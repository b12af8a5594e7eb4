import { ButtonLink } from '@tessera/design-system/button';
import { usePageMessages } from '../messages/page.ts';
import { useSecurityMessages } from '../messages/security.ts';
import { PasswordField } from '../identity/password-field.tsx';
import { EmailField } from '../page/email-field.tsx';
import type { IntentRefusal } from '../page/intents.ts';
import { PostForm } from '../page/post-form.tsx';

function Cancel() {
  return (
    <ButtonLink variant="quiet" href="/account/security">
      {usePageMessages().cancel}
    </ButtonLink>
  );
}

/** Another address takes the password, since whoever has the address can choose a new one. */
export function ChangeEmailForm({ refused }: { refused: IntentRefusal | null }) {
  const t = useSecurityMessages().changeEmail;
  const page = usePageMessages();
  return (
    <PostForm
      action="/account/security?change=email"
      intent="change-email"
      refused={refused}
      submit={t.submit}
      beside={<Cancel />}
    >
      {({ values, error }) => (
        <>
          <EmailField
            label={t.newEmail}
            autoComplete="email"
            value={values['email']}
            {...error('email')}
          />
          <PasswordField
            label={page.yourPassword}
            autoComplete="current-password"
            {...error('password')}
          />
        </>
      )}
    </PostForm>
  );
}

export function ChangePasswordForm({ refused }: { refused: IntentRefusal | null }) {
  const t = useSecurityMessages().changePassword;
  const page = usePageMessages();
  return (
    <PostForm
      action="/account/security?change=password"
      intent="change-password"
      refused={refused}
      submit={t.submit}
      beside={<Cancel />}
    >
      {({ error }) => (
        <>
          <PasswordField
            name="currentPassword"
            label={t.current}
            autoComplete="current-password"
            {...error('currentPassword')}
          />
          <PasswordField
            label={page.newPassword}
            autoComplete="new-password"
            hint={t.hint}
            {...error('password')}
          />
        </>
      )}
    </PostForm>
  );
}

import { Field } from '@tessera/design-system/field';
import { usePageMessages } from '../messages/page.ts';

/** An e-mail address, as every form of the account asks for it. */
export function EmailField({
  label,
  value = '',
  autoComplete = 'username',
  error,
}: {
  label?: string;
  value?: string | undefined;
  autoComplete?: 'username' | 'username webauthn' | 'email';
  error?: string | undefined;
}) {
  const t = usePageMessages();
  return (
    <Field
      id="email"
      name="email"
      label={label ?? t.email}
      type="email"
      dir="ltr"
      inputMode="email"
      autoComplete={autoComplete}
      spellCheck={false}
      required
      maxLength={254}
      defaultValue={value}
      {...(error ? { error } : {})}
    />
  );
}

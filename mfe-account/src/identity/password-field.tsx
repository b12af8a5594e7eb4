import { useState, useSyncExternalStore } from 'react';
import { Field } from '@tessera/design-system/field';
import { usePageMessages } from '../messages/page.ts';
import styles from './password-field.module.css';

interface Props {
  /** Also the control's id. */
  name?: string;
  label: string;
  autoComplete: 'current-password' | 'new-password';
  hint?: string;
  error?: string | undefined;
}

const never = () => () => {};

/** A password that can be shown. The switch needs JavaScript, so it comes only with it. */
export function PasswordField({ name = 'password', label, autoComplete, hint, error }: Props) {
  const t = usePageMessages();
  const [shown, setShown] = useState(false);
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <div className={styles.field}>
      <Field
        id={name}
        name={name}
        label={label}
        type={shown ? 'text' : 'password'}
        dir="ltr"
        autoComplete={autoComplete}
        maxLength={512}
        required
        autoCapitalize={shown ? 'none' : undefined}
        spellCheck={false}
        {...(hint ? { hint } : {})}
        {...(error ? { error } : {})}
      />
      {scripted && (
        <button
          type="button"
          className={styles.toggle}
          aria-controls={name}
          onClick={() => setShown(!shown)}
        >
          {shown ? t.hidePassword : t.showPassword}
        </button>
      )}
    </div>
  );
}

import { useState, useSyncExternalStore } from 'react';
import { Field } from '@tessera/design-system/field';
import styles from './password-field.module.css';

interface Props {
  label: string;
  autoComplete: 'current-password' | 'new-password';
  hint?: string;
  error?: string | undefined;
}

const never = () => () => {};

/** A password that can be shown. The switch needs JavaScript, so it comes only with it. */
export function PasswordField({ label, autoComplete, hint, error }: Props) {
  const [shown, setShown] = useState(false);
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <div className={styles.field}>
      <Field
        id="password"
        name="password"
        label={label}
        type={shown ? 'text' : 'password'}
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
          aria-controls="password"
          onClick={() => setShown(!shown)}
        >
          {shown ? 'Hide password' : 'Show password'}
        </button>
      )}
    </div>
  );
}

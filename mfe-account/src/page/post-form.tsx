import { useState, type FormEvent, type ReactNode } from 'react';
import { Button, type ButtonVariant } from '@tessera/design-system/button';
import { ErrorSummary } from '@tessera/design-system/error-summary';
import { errorOf, withoutField, type FormRefusal } from './form-refusal.ts';
import styles from './page.module.css';
import { useFormSubmit } from '@tessera/mfe-kit/use-form-submit';
import { useLocalPath } from '@tessera/mfe-kit/use-messages';

export interface PostFormFields {
  /** What had been typed before it was refused. */
  values: Record<string, string>;
  /** The message at a field as a prop to spread. */
  error(field: string): { error?: string };
}

interface Props {
  /** The page that answers; its own URL. */
  action: string;
  intent: string;
  refused: FormRefusal | null;
  submit: string;
  variant?: ButtonVariant;
  /** Hidden values. */
  hidden?: Record<string, string>;
  /** Answers with a new document: for what changes who somebody is. */
  wholeDocument?: boolean;
  children?: (fields: PostFormFields) => ReactNode;
  /** Beside the button. */
  beside?: ReactNode;
}

/** A form that posts to its page: as HTML alone, and without loading a document when it can. */
export function PostForm(props: Props) {
  // Another answer is another form: it begins with what that one says.
  return <Form key={JSON.stringify(props.refused)} {...props} />;
}

function Form({
  action,
  intent,
  refused,
  submit,
  variant = 'primary',
  hidden = {},
  wholeDocument = false,
  children,
  beside,
}: Props) {
  const [refusal, setRefusal] = useState(refused);
  const { busy, onSubmit } = useFormSubmit();
  const local = useLocalPath();
  const error = (field: string) => {
    const message = errorOf(refusal, field);
    return message ? { error: message } : {};
  };
  return (
    <>
      {refusal && <ErrorSummary errors={refusal.errors} />}
      <form
        method="post"
        action={local(action)}
        className={styles.form}
        noValidate
        aria-busy={busy}
        {...(wholeDocument ? {} : { onSubmit })}
        onInput={(event: FormEvent<HTMLFormElement>) => {
          const { name } = event.target as HTMLInputElement;
          setRefusal((current) => withoutField(current, name));
        }}
      >
        <input type="hidden" name="intent" value={intent} />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children?.({ values: refused?.values ?? {}, error })}
        <div className={styles.row}>
          <Button type="submit" variant={variant} busy={busy}>
            {submit}
          </Button>
          {beside}
        </div>
      </form>
    </>
  );
}

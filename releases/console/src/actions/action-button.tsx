import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Button, type ButtonVariant } from '@tessera/design-system/button';
import { Dialog } from '@tessera/design-system/dialog';
import { Field } from '@tessera/design-system/field';
import { callRegistry } from '../api/registry.ts';
import { Refusal } from './refusal.tsx';
import styles from './action-button.module.css';

interface Props {
  /** On the button, and on the one that confirms it. */
  label: string;
  variant?: ButtonVariant;
  /** Of the button that opens the dialog, when it shall be quieter than the one inside. */
  opener?: ButtonVariant;
  /** What will happen to visitors, in a sentence. */
  consequence: ReactNode;
  /** Who may do this, when it is not the person who looks. */
  notYours?: string | null;
  path: string;
  json(reason: string, form: FormData): object;
  /** More fields, above the reason. */
  children?: ReactNode;
}

/** Something that visitors will notice: says what, asks why, does it, and says what the registry answered. */
export function ActionButton({ label, variant = 'secondary', opener = variant, ...rest }: Props) {
  const { consequence, notYours = null, path, json, children } = rest;
  const [open, setOpen] = useState(false);
  const queryClient = useQueryClient();
  const action = useMutation({
    mutationFn: (form: FormData) =>
      callRegistry(path, { method: 'POST', json: json(String(form.get('reason') ?? ''), form) }),
    onSuccess: () => {
      setOpen(false);
      return queryClient.invalidateQueries();
    },
  });
  const close = () => {
    setOpen(false);
    action.reset();
  };
  return (
    <>
      <Button variant={opener} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog open={open} onClose={close} title={label}>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            action.mutate(new FormData(event.currentTarget));
          }}
        >
          <p>{consequence}</p>
          {notYours !== null && <p className={styles.notYours}>{notYours}</p>}
          {children}
          <Field
            name="reason"
            label="Why?"
            hint="For the audit log."
            optional
            autoFocus={!children}
          />
          {action.error && <Refusal error={action.error} />}
          <Button type="submit" variant={variant} busy={action.isPending}>
            {label}
          </Button>
        </form>
      </Dialog>
    </>
  );
}

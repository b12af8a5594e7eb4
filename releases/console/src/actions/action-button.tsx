import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button, type ButtonVariant } from '@tessera/design-system/button';
import { Dialog } from '@tessera/design-system/dialog';
import { Field } from '@tessera/design-system/field';
import { Notice } from '@tessera/design-system/notice';
import { Refused, callRegistry } from '../api/registry.ts';
import styles from './action-button.module.css';

interface Props {
  /** On the button, and on the one that confirms it. */
  label: string;
  variant?: ButtonVariant;
  /** What will happen to visitors, in a sentence. */
  consequence: string;
  path: string;
  json(reason: string): object;
}

/** Something that visitors will notice: says what, asks why, does it, and says what the registry answered. */
export function ActionButton({ label, variant = 'secondary', consequence, path, json }: Props) {
  const [open, setOpen] = useState(false);
  const action = useMutation({
    mutationFn: (reason: string) => callRegistry(path, { method: 'POST', json: json(reason) }),
    onSuccess: () => setOpen(false),
  });
  const close = () => {
    setOpen(false);
    action.reset();
  };
  return (
    <>
      <Button variant={variant} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog open={open} onClose={close} title={label}>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            action.mutate(String(new FormData(event.currentTarget).get('reason') ?? ''));
          }}
        >
          <p>{consequence}</p>
          <Field name="reason" label="Why?" hint="For the audit log." optional autoFocus />
          {action.error && <Refusal error={action.error} />}
          <Button type="submit" variant={variant} busy={action.isPending}>
            {label}
          </Button>
        </form>
      </Dialog>
    </>
  );
}

function Refusal({ error }: { error: Error }) {
  const refusals = error instanceof Refused ? error.refusals : [];
  return (
    <Notice tone="danger" role="alert" title="Nothing was changed">
      <p>{error.message}</p>
      {refusals.length > 0 && (
        <ul>
          {refusals.map(({ words }) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

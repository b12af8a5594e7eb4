import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FaultKind } from '@tessera/releases/fault';
import type { OverrideLink, RegistryStatus } from '@tessera/releases/registry-api';
import { Button } from '@tessera/design-system/button';
import { Field } from '@tessera/design-system/field';
import { Notice } from '@tessera/design-system/notice';
import { Select } from '@tessera/design-system/select';
import { callRegistry } from '../api/registry.ts';
import { statusQuery } from '../api/queries.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { ActiveFaults } from './active-faults.tsx';
import styles from './drills.module.css';

const kinds: Record<FaultKind, string> = {
  delay: 'Answers come late',
  error: 'Answers are errors (500)',
  hang: 'Never answers',
  'missing-chunk': 'Its script files are missing',
  'wrong-integrity': 'Its script files were changed on the way',
  crash: 'Its rendering, or the whole service, crashes',
};

/** Faults on purpose: for everybody, or for the one browser that opens a signed link. */
export function DrillsPage() {
  const status = useQuery(statusQuery());
  return (
    <Page
      title="Fault drills"
      lede="See what shoppers see when a part fails. A drill ends by itself; off, it costs nothing."
    >
      <Loaded query={status}>
        {(registry) => (
          <>
            <ActiveFaults faults={registry.faults} />
            <NewFault registry={registry} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function NewFault({ registry }: { registry: RegistryStatus }) {
  const [kind, setKind] = useState<FaultKind>('delay');
  const [link, setLink] = useState<OverrideLink | null>(null);
  const start = useMutation({
    mutationFn: async (form: FormData) => {
      const fault = {
        kind,
        target: String(form.get('target')),
        ...(kind === 'delay' ? { ms: Number(form.get('ms')) } : {}),
      };
      const seconds = Number(form.get('minutes')) * 60;
      if (form.get('scope') === 'everybody') {
        await callRegistry('/faults', { method: 'POST', json: { ...fault, seconds } });
        return null;
      }
      const json = { faults: [fault], ttlSeconds: seconds, reason: 'fault drill' };
      return callRegistry<OverrideLink>('/overrides', { method: 'POST', json });
    },
    onSuccess: setLink,
  });
  return (
    <form
      className={styles.form}
      aria-label="New drill"
      onSubmit={(event) => {
        event.preventDefault();
        start.mutate(new FormData(event.currentTarget));
      }}
    >
      <Select
        name="kind"
        label="What goes wrong"
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as FaultKind)}
        options={Object.entries(kinds).map(([value, label]) => ({ value, label }))}
      />
      <Field
        name="target"
        label="Where"
        hint={`A fragment, such as cart/mini-cart, or a service: ${registry.microFrontends.map(({ name }) => name).join(', ')}`}
        defaultValue="cart/mini-cart"
        required
        pattern="[a-z][a-z0-9\-]*(/[a-z][a-z0-9\-]*)?"
        autoComplete="off"
      />
      {kind === 'delay' && (
        <Field
          name="ms"
          label="How late, milliseconds"
          type="number"
          min={1}
          max={60_000}
          defaultValue={2_000}
        />
      )}
      <Field
        name="minutes"
        label="For how many minutes"
        type="number"
        min={1}
        max={60}
        defaultValue={5}
      />
      <Select
        name="scope"
        label="For whom"
        options={[
          { value: 'me', label: 'Only the browser that opens a link' },
          { value: 'everybody', label: 'Everybody' },
        ]}
      />
      <Button type="submit" busy={start.isPending}>
        Start the drill
      </Button>
      {start.error && (
        <Notice tone="danger" role="alert" title="No drill was started">
          <p>{start.error.message}</p>
        </Notice>
      )}
      {link && (
        <Notice tone="success" role="status" title="Open this link where the fault is to be seen">
          <p className={styles.link}>
            <a href={link.url} target="_blank" rel="noopener noreferrer">
              {link.url}
            </a>
          </p>
        </Notice>
      )}
    </form>
  );
}

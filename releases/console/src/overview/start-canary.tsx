import { useState } from 'react';
import type { ReleaseEntry } from '@tessera/releases/registry-api';
import { Select } from '@tessera/design-system/select';
import { ActionButton } from '../actions/action-button.tsx';
import { Steps } from '../canary/steps.tsx';
import { formatAgo } from '../words/format.ts';
import { plans, stepsOf } from './plans.ts';

interface Props {
  name: string;
  /** Those that may be tried, the newest first; one at least. */
  releases: ReleaseEntry[];
  notYours: string | null;
}

/** Gives a release to a part of the visitors. */
export function StartCanary({ name, releases, notYours }: Props) {
  const [plan, setPlan] = useState('careful');
  return (
    <ActionButton
      label={`Start a canary of ${name}`}
      variant="primary"
      opener="secondary"
      notYours={notYours}
      consequence="A part of the visitors get the release on their next page. It is withdrawn by itself when their browsers say that it is worse."
      path="/canary"
      json={(reason, form) => ({
        name,
        id: String(form.get('release')),
        plan: stepsOf(String(form.get('plan'))),
        ...(reason !== '' && { reason }),
      })}
    >
      <Select
        name="release"
        label="Release"
        options={releases.map(({ id, uploadedAt }) => ({
          value: id,
          label: `${id}, ${formatAgo(uploadedAt, Date.now())}`,
        }))}
      />
      <Select
        name="plan"
        label="Plan"
        value={plan}
        onChange={(event) => setPlan(event.currentTarget.value)}
        options={Object.entries(plans).map(([value, { label }]) => ({ value, label }))}
      />
      <Steps plan={stepsOf(plan)} />
    </ActionButton>
  );
}

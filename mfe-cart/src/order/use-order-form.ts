import { useFragment } from '@tessera/mfe-kit/hooks';
import { useState, type SyntheticEvent } from 'react';
import { explain } from '../cart/explain.ts';
import { useProblemMessages } from '../messages/problems.ts';

/** A form about an order that is sent without loading the page again, once at a time. */
export function useOrderForm() {
  const problems = useProblemMessages();
  const { submit } = useFragment();
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const onSubmit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setFailure(null);
    void submit(event.currentTarget)
      .catch((error: unknown) => setFailure(explain(error, problems)))
      .finally(() => setBusy(false));
  };
  return { busy, failure, onSubmit };
}

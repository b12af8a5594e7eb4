import type { FormEvent } from 'react';
import { useApi } from '@tessera/mfe-kit/hooks';
import { signOutAction } from './identity-action.ts';

/** A form that signs out. Without JavaScript, or when the call fails, the page it posts to does the same. */
export function SignOutForm({
  children,
  className,
}: {
  children: React.ReactNode;
  className?: string | undefined;
}) {
  const api = useApi();
  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    try {
      location.assign((await signOutAction({ api })).location);
    } catch {
      form.submit();
    }
  }
  return (
    <form method="post" action="/account" className={className} onSubmit={onSubmit}>
      <input type="hidden" name="intent" value="sign-out" />
      {children}
    </form>
  );
}

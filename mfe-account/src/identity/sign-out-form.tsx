import type { FormEvent } from 'react';
import { useApi } from '@tessera/mfe-kit/hooks';
import { signOutAction } from './sign-out-action.ts';
import { useLocalPath } from '@tessera/mfe-kit/use-messages';

/** A form that signs out. Without JavaScript, or when the call fails, the page it posts to does the same. */
export function SignOutForm({
  children,
  className,
}: {
  children: React.ReactNode;
  className?: string | undefined;
}) {
  const local = useLocalPath();
  const api = useApi();
  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    try {
      location.assign(local((await signOutAction({ api })).location));
    } catch {
      form.submit();
    }
  }
  return (
    <form method="post" action={local('/account')} className={className} onSubmit={onSubmit}>
      <input type="hidden" name="intent" value="sign-out" />
      {children}
    </form>
  );
}

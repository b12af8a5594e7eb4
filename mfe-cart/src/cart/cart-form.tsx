import { useLocalPath } from '@tessera/mfe-kit/use-messages';
import type { ReactNode } from 'react';

/**
 * A change of the cart as a form of its own: posted without JavaScript, made in the page with it. `fields` are
 * what `cartAction` reads.
 */
export function CartForm({
  fields,
  onChange,
  className,
  children,
}: {
  fields: { intent: string; variantId: string; version?: string };
  onChange: () => void;
  className?: string | undefined;
  children: ReactNode;
}) {
  const local = useLocalPath();
  return (
    <form
      className={className}
      method="post"
      action={local('/cart')}
      onSubmit={(event) => {
        event.preventDefault();
        onChange();
      }}
    >
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}

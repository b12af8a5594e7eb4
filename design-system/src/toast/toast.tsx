import { useEffect } from 'react';
import { ensureRegion, showToast } from './show-toast.ts';

export { showToast, type ToastMessage } from './show-toast.ts';

/**
 * `const toast = useToast(); toast({ text: 'Removed', action: { label: 'Undo', run } })`. No provider: the
 * fragments of a page are roots of their own, and a message outlives the one that sent it.
 */
export function useToast(): typeof showToast {
  useEffect(() => {
    ensureRegion();
  }, []);
  return showToast;
}

/** The region as markup, for a page that writes it on the server. Without it the first useToast adds it. */
export function Toaster() {
  return (
    <div className="t-toasts" id="t-toasts" role="region" aria-label="Notifications">
      <div className="t-toasts-list" role="status" aria-live="polite" />
    </div>
  );
}

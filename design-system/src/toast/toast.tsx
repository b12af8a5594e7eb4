import { useCallback, useEffect } from 'react';
import { useDesignLanguage } from '../language/language.tsx';
import { ensureRegion, showToast, type ToastMessage } from './show-toast.ts';

export { showToast, type ToastMessage } from './show-toast.ts';

/**
 * `const toast = useToast(); toast({ text: 'Removed', action: { label: 'Undo', run } })`. No provider: the
 * fragments of a page are roots of their own, and a message outlives the one that sent it.
 */
export function useToast(): typeof showToast {
  const { toasts } = useDesignLanguage().words;
  useEffect(() => {
    ensureRegion(toasts);
  }, [toasts]);
  return useCallback((message: ToastMessage) => showToast({ words: toasts, ...message }), [toasts]);
}

/** The region as markup, for a page that writes it on the server. Without it the first useToast adds it. */
export function Toaster() {
  const { toasts } = useDesignLanguage().words;
  return (
    <div className="t-toasts" id="t-toasts" role="region" aria-label={toasts.region}>
      <div className="t-toasts-list" role="status" aria-live="polite" />
    </div>
  );
}

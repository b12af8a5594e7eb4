import { showToast } from '@tessera/design-system/show-toast';
import type { CompositionState } from './composition-state.ts';
import type { PageData } from './page-data.ts';

/** Says that the page is old and offers to load it anew; stays until it is dismissed or acted upon. */
export function offerReload(state: CompositionState, words: PageData['words']): void {
  const text = state === 'gone' ? words.pageGone : words.partReplaced;
  showToast({
    text,
    words: words.toasts,
    action: { label: words.reload, run: () => location.reload() },
  });
}

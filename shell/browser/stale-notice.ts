import { showToast } from '@tessera/design-system/toast';
import type { CompositionState } from './composition-state.ts';

/** Says that the page is old and offers to load it anew; stays until it is dismissed or acted upon. */
export function offerReload(state: CompositionState): void {
  const text =
    state === 'gone'
      ? 'This page is from an earlier version of the shop. Reload to go on.'
      : 'A part of this page was replaced. Reload to get the new one.';
  showToast({ text, action: { label: 'Reload', run: () => location.reload() } });
}

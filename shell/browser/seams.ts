import type { PageData } from './page-data.ts';

/**
 * The switch of the seams: which team's fragment ends where, of which release, and what it cost. All of it
 * is loaded when it is first asked for, by the button in the footer or by `?seams`.
 */
export function installSeams(page: PageData): void {
  const button = document.getElementById('tessera-seams');
  let close: (() => void) | null = null;
  let loading = false;

  const open = async (byPerson: boolean) => {
    if (loading) return;
    loading = true;
    try {
      const { openOverlay } = await import(
        /* webpackChunkName: "overlay" */ './overlay/open-overlay.ts'
      );
      close = openOverlay(page, {
        takeFocus: byPerson,
        onClose() {
          close = null;
          button?.setAttribute('aria-pressed', 'false');
        },
      });
      button?.setAttribute('aria-pressed', 'true');
    } catch (error) {
      // The button stays as it is: pressing it again tries again.
      console.warn('[tessera] seams:', error);
    } finally {
      loading = false;
    }
  };

  button?.removeAttribute('hidden');
  button?.addEventListener('click', () => (close ? close() : void open(true)));
  if (new URL(location.href).searchParams.has('seams')) void open(false);
}

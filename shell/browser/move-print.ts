import './when-parsed.ts';

const samePath = (one: string, other: string): boolean =>
  new URL(one).pathname === new URL(other).pathname;

const moves = (): boolean =>
  typeof document.startViewTransition === 'function' &&
  document.visibilityState === 'visible' &&
  !matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * Changes the page while the browser watches: what stays fades over, and a print that hangs on both pages moves.
 * `change` runs in any case, in the same task where nothing moves.
 *
 * @param from the page that is left, @param to the page that `change` shows
 * @returns when the page has changed, which the browser may put off by some frames; rejects when `change` throws
 */
export async function movePrint(from: string, to: string, change: () => void): Promise<void> {
  // A list that is filtered or sorted anew is the page it was.
  if (!moves() || samePath(from, to)) return change();
  const { hang } = globalThis.__tessera;
  const left = hang(to, true);
  const transition = document.startViewTransition(() => {
    left?.style.removeProperty('view-transition-name');
    change();
    const arrived = hang(from, false);
    const end = () => arrived?.style.removeProperty('view-transition-name');
    transition.finished.then(end, end);
  });
  // Two visible places of one name, a window that is resized: the page has changed, only nothing moved.
  transition.ready.catch(() => {});
  await transition.updateCallbackDone;
}

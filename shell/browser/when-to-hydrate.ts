const reaching = ['pointerenter', 'focusin', 'touchstart', 'input'] as const;

/** Calls `start` when the fragment's release wants its code: at once, when idle, or when reached for. */
export function whenToHydrate(
  element: HTMLElement,
  strategy: 'load' | 'idle' | 'interaction',
  start: () => void,
): void {
  if (strategy === 'load') return start();
  if (strategy === 'idle') {
    if ('requestIdleCallback' in window) requestIdleCallback(start, { timeout: 3000 });
    else setTimeout(start, 200);
    return;
  }
  // Somebody came before this code did.
  if (element.matches(':focus-within')) return start();
  const once = () => {
    for (const type of reaching) element.removeEventListener(type, once, true);
    start();
  };
  for (const type of reaching)
    element.addEventListener(type, once, { capture: true, passive: true });
}

/** Marks a fragment as at work, with the milliseconds since `begin` (`performance.now()`) that it took. */
export function markHydrated(element: HTMLElement, begin: number): void {
  element.dataset['hydrated'] = String(Math.round(performance.now() - begin));
}

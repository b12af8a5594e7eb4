/** Tells screen readers of a page that came without a document load, and moves the focus to its heading. */
export function announcePage(main: HTMLElement): void {
  const announcer = document.getElementById('tessera-announcer');
  if (announcer) announcer.textContent = document.title;
  const heading = main.querySelector<HTMLElement>('h1') ?? main;
  if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

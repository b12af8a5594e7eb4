/** Marks the link of the shop's main navigation that leads to where the visitor is now. */
export function markNavigation(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.t-nav a[href]')) {
    if (link.pathname === location.pathname) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

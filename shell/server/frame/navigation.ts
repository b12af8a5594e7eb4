import { escapeHtml } from '../document/escape.ts';

const links = [
  { label: 'Prints', href: '/c/prints' },
  { label: 'Geometric', href: '/c/geometric' },
  { label: 'Organic', href: '/c/organic' },
  { label: 'Line', href: '/c/line' },
  { label: 'Stores', href: '/stores' },
];

/** The shop's main links; the one whose page this is says so. */
export const navigation = (pathname: string): string =>
  `<nav class="t-nav" aria-label="Main">${links
    .map(({ label, href }) => {
      const current = href === pathname ? ' aria-current="page"' : '';
      return `<a href="${href}"${current}>${escapeHtml(label)}</a>`;
    })
    .join('')}</nav>`;

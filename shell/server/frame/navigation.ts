import { localPath, type Language } from '@tessera/mfe-kit/locales';
import { escapeHtml } from '../document/escape.ts';
import { shellWords } from '../language/shell-words.ts';

const links = [
  { label: 'prints', href: '/c/prints' },
  { label: 'geometric', href: '/c/geometric' },
  { label: 'organic', href: '/c/organic' },
  { label: 'line', href: '/c/line' },
  { label: 'stores', href: '/stores' },
] as const;

/** The shop's main links; the one whose page this is says so. */
export const navigation = (pathname: string, language: Language): string => {
  const words = shellWords(language).navigation;
  return `<nav class="t-nav" aria-label="${escapeHtml(words.label)}">${links
    .map(({ label, href }) => {
      const current = href === pathname ? ' aria-current="page"' : '';
      return `<a href="${localPath(href, language)}"${current}>${escapeHtml(words[label])}</a>`;
    })
    .join('')}</nav>`;
};

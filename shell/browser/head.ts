import type { Head } from '@tessera/mfe-kit/define-fragment';
import { localUrl } from './local-url.ts';

const follows = (element: Element): boolean =>
  (element.matches('meta[name], meta[property]') &&
    !element.matches('[name=viewport], [name=theme-color], [name=color-scheme]')) ||
  element.matches('link[rel=canonical], link[rel=alternate], link[rel=prev], link[rel=next]');

/**
 * Makes title, metadata and canonical links those of the page that is shown now. Structured data stays
 * with the document it came with, and so do links to other languages: they are for crawlers, which load
 * documents.
 */
export function applyHead(head: Head): void {
  document.title = head.title;
  for (const element of [...document.head.children]) if (follows(element)) element.remove();
  for (const meta of head.meta ?? []) {
    const element = document.createElement('meta');
    for (const [name, value] of Object.entries(meta)) element.setAttribute(name, value);
    document.head.append(element);
  }
  for (const { rel, href, ...rest } of head.links ?? []) {
    if (!['canonical', 'prev', 'next'].includes(rel)) continue;
    const element = document.createElement('link');
    for (const [name, value] of Object.entries({ rel, href: localUrl(href).href, ...rest })) {
      element.setAttribute(name, value);
    }
    document.head.append(element);
  }
}

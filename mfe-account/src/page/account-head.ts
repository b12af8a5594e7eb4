import type { Head } from '@tessera/mfe-kit/define-fragment';

/** The head of a page that is about one person: never indexed, and marked when a form was refused. */
export function accountHead(title: string, refusal: object | null = null): Head {
  return {
    title: `${refusal ? 'Error: ' : ''}${title} | Tessera`,
    meta: [{ name: 'robots', content: 'noindex' }],
  };
}

import type { PageData } from '../page-data.ts';
import { codeBytes } from './code-bytes.ts';
import type { Seam } from './seam.ts';

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** Its own HTML: what stands in its slots belongs to others and is counted there. */
function ownHtmlBytes(element: HTMLElement): number {
  const inner = [
    ...element.querySelectorAll<HTMLElement>('tessera-slot > tessera-fragment'),
  ].filter((other) => other.parentElement?.closest('tessera-fragment') === element);
  return inner.reduce(
    (bytes, other) => bytes - bytesOf(other.outerHTML),
    bytesOf(element.innerHTML),
  );
}

const numberOf = (text: string | undefined): number | null =>
  text === undefined || text === '' ? null : Number(text);

const slotState = (slot: HTMLElement | null): Seam['state'] => {
  const state = slot?.dataset['state'];
  return state === 'pending' || state === 'failed' ? state : 'ready';
};

function readSeam(element: HTMLElement, page: PageData, loaded: PerformanceResourceTiming[]): Seam {
  const { fragment = '', hydrated, ms, reason } = element.dataset;
  const [owner = '', name = ''] = fragment.split('/');
  const release = page.releases[owner];
  const slot = element.closest<HTMLElement>('tessera-slot');
  const isSlot = slot === element;
  return {
    fragment,
    owner,
    release: element.dataset['release'] ?? release?.id ?? 'no release',
    bucket: release?.bucket ?? null,
    serverMs: isSlot ? null : numberOf(ms),
    hydratedMs: isSlot ? null : numberOf(hydrated),
    htmlBytes: ownHtmlBytes(element),
    codeBytes: release ? codeBytes(loaded, release.base, name) : null,
    // A page stands in no slot; what failed for it is the page itself.
    state: slotState(element.dataset['page'] === undefined ? slot : null),
    reason: (isSlot ? null : reason) ?? slot?.dataset['reason'] ?? null,
  };
}

/** Every fragment of the page in the order of the document, and every slot that has none. */
export function readSeams(page: PageData): Map<HTMLElement, Seam> {
  const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const elements = document.querySelectorAll<HTMLElement>(
    'tessera-fragment, tessera-slot:not(:has(> tessera-fragment))',
  );
  return new Map([...elements].map((element) => [element, readSeam(element, page, loaded)]));
}

import { canonicalJson } from '@tessera/mfe-kit/canonical-json';
import type { ShellRuntime } from '@tessera/mfe-kit/fragment-context';

type Releases = Record<
  string,
  { fragments: Record<string, { kind: 'page' | 'fragment'; extends?: readonly string[] }> }
>;

/** The fragments that stand at an extension point, by name: `reviews/summary`. */
export const fragmentsAt = (releases: Releases, point: string): string[] =>
  Object.entries(releases)
    .flatMap(([owner, { fragments }]) =>
      Object.entries(fragments)
        .filter(([, { kind, extends: points }]) => kind === 'fragment' && points?.includes(point))
        .map(([name]) => `${owner}/${name}`),
    )
    .sort();

/**
 * Looks after extension points: those the server filled are tended as they are, and those of a page that the
 * browser itself rendered are filled as the server would have.
 */
export function createExtensionPoints(
  releases: Releases,
  slots: () => ShellRuntime['slots'],
): ShellRuntime['points'] {
  const slotsOf = (point: HTMLElement) => [
    ...point.querySelectorAll<HTMLElement>(':scope > tessera-slot'),
  ];
  return {
    attach(point, props) {
      if (!point.firstElementChild) {
        const fragments = fragmentsAt(releases, point.dataset['point'] ?? '');
        point.append(...fragments.map((fragment) => emptySlot(fragment, props)));
      }
      for (const slot of slotsOf(point)) slots().attach(slot);
    },
    update(point, props) {
      for (const slot of slotsOf(point)) slots().update(slot, props);
    },
    detach(point) {
      for (const slot of slotsOf(point)) slots().detach(slot);
    },
  };
}

function emptySlot(fragment: string, props: Record<string, unknown>): HTMLElement {
  const slot = document.createElement('tessera-slot');
  slot.dataset['fragment'] = fragment;
  slot.dataset['props'] = canonicalJson(props);
  return slot;
}

import { canonicalJson } from '@tessera/mfe-kit/canonical-json';
import { escapeHtml } from '../document/escape.ts';
import type { SlotToken, Token } from './scan-slots.ts';

/**
 * An extension point with a slot for each fragment that stands there; all get the point's props.
 *
 * @param attributes of its tag, as they were written
 */
export function fillPoint(
  attributes: string,
  props: Record<string, unknown> | null,
  fragments: readonly string[],
): Token[] {
  const json = escapeHtml(canonicalJson(props ?? {}));
  const slots = fragments.map((fragment): SlotToken => ({
    kind: 'slot',
    attributes: ` data-fragment="${escapeHtml(fragment)}" data-props="${json}"`,
    fragment,
    props,
  }));
  return [
    { kind: 'text', text: `<tessera-point${attributes}>` },
    ...slots,
    { kind: 'text', text: '</tessera-point>' },
  ];
}

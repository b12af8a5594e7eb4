import { fillPoint } from './fill-point.ts';
import { unescapeAttribute } from '../document/escape.ts';

export interface SlotToken {
  kind: 'slot';
  /** The tag's attributes as they were written, with the space before them. */
  attributes: string;
  fragment: string;
  /** `null` when `data-props` is no JSON object. */
  props: Record<string, unknown> | null;
}

export type Token = { kind: 'text'; text: string } | SlotToken;

export interface SlotScanner {
  push(chunk: string): Token[];
  /** What is left when the HTML ended: an unclosed slot comes out as the text it was. */
  end(): Token[];
}

/** Elements that are looked for; what is inside them is not. */
const elements = ['tessera-slot', 'tessera-point'] as const;
type ElementName = (typeof elements)[number];

const attribute = /([^\s=>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Finds `<tessera-slot …></tessera-slot>` in streamed HTML, wherever the chunks are cut. An extension point
 * (`<tessera-point>`) comes out as text with a slot for each fragment that stands there.
 *
 * @param fragmentsAt what stands at an extension point
 */
export function createSlotScanner(
  fragmentsAt: (point: string) => readonly string[] = () => [],
): SlotScanner {
  let buffer = '';

  const next = (): Token[] | null => {
    const found = findOpen(buffer);
    if (!found) {
      const safe = buffer.length - partialOpen(buffer);
      return safe > 0 ? take([{ kind: 'text', text: buffer.slice(0, safe) }], safe) : null;
    }
    const { at, element } = found;
    if (at > 0) return take([{ kind: 'text', text: buffer.slice(0, at) }], at);
    const from = element.length + 1;
    const tagEnd = findTagEnd(buffer, from);
    const close = `</${element}>`;
    const closeAt = tagEnd < 0 ? -1 : buffer.indexOf(close, tagEnd);
    if (closeAt < 0) return null;
    const tokens = readElement(element, buffer.slice(from, tagEnd), fragmentsAt);
    return take(tokens, closeAt + close.length);
  };
  const take = (tokens: Token[], length: number): Token[] => {
    buffer = buffer.slice(length);
    return tokens;
  };

  return {
    push(chunk) {
      buffer += chunk;
      const tokens: Token[] = [];
      for (let some = next(); some; some = next()) tokens.push(...some);
      return tokens;
    },
    end() {
      return buffer === '' ? [] : take([{ kind: 'text', text: buffer }], buffer.length);
    },
  };
}

// The name must end there: `<tessera-slots` is another element. At the buffer's end nobody knows yet.
function findOpen(text: string): { at: number; element: ElementName } | null {
  for (let at = text.indexOf('<tessera-'); at >= 0; at = text.indexOf('<tessera-', at + 1)) {
    const element = elements.find((name) => text.startsWith(name, at + 1));
    const following = element && text[at + 1 + element.length];
    if (element && (following === undefined || /[\s>]/.test(following))) return { at, element };
  }
  return null;
}

const longestOpen = Math.max(...elements.map((name) => name.length));

/** Length of the longest end of `text` that could be the beginning of one of the elements. */
function partialOpen(text: string): number {
  for (let length = Math.min(longestOpen, text.length); length > 0; length -= 1) {
    const end = text.slice(-length);
    if (elements.some((name) => `<${name}`.startsWith(end))) return length;
  }
  return 0;
}

/** Index of the `>` that ends a tag; those inside quotes do not count. */
function findTagEnd(text: string, from: number): number {
  let quote = '';
  for (let index = from; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return index;
  }
  return -1;
}

function readElement(
  element: ElementName,
  attributes: string,
  fragmentsAt: (point: string) => readonly string[],
): Token[] {
  const values = new Map<string, string>();
  for (const [, name = '', double, single] of attributes.matchAll(attribute)) {
    values.set(name, unescapeAttribute(double ?? single ?? ''));
  }
  const props = parseProps(values.get('data-props') ?? '{}');
  if (element === 'tessera-point') {
    return fillPoint(attributes, props, fragmentsAt(values.get('data-point') ?? ''));
  }
  return [{ kind: 'slot', attributes, fragment: values.get('data-fragment') ?? '', props }];
}

function parseProps(json: string): Record<string, unknown> | null {
  try {
    const props: unknown = JSON.parse(json);
    const isObject = typeof props === 'object' && props !== null && !Array.isArray(props);
    return isObject ? (props as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

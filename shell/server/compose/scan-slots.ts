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

const open = '<tessera-slot';
const close = '</tessera-slot>';
const attribute = /([^\s=>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Finds `<tessera-slot …></tessera-slot>` in streamed HTML, wherever the chunks are cut. */
export function createSlotScanner(): SlotScanner {
  let buffer = '';

  const next = (): Token | null => {
    const start = findOpen(buffer);
    if (start > 0) return take({ kind: 'text', text: buffer.slice(0, start) }, start);
    if (start < 0) {
      const safe = buffer.length - partialOpen(buffer);
      return safe > 0 ? take({ kind: 'text', text: buffer.slice(0, safe) }, safe) : null;
    }
    const tagEnd = findTagEnd(buffer, open.length);
    const closeAt = tagEnd < 0 ? -1 : buffer.indexOf(close, tagEnd);
    if (closeAt < 0) return null;
    return take(slotToken(buffer.slice(open.length, tagEnd)), closeAt + close.length);
  };
  const take = (token: Token, length: number): Token => {
    buffer = buffer.slice(length);
    return token;
  };

  return {
    push(chunk) {
      buffer += chunk;
      const tokens: Token[] = [];
      for (let token = next(); token; token = next()) tokens.push(token);
      return tokens;
    },
    end() {
      return buffer === '' ? [] : [take({ kind: 'text', text: buffer }, buffer.length)];
    },
  };
}

// The name must end there: `<tessera-slots` is another element. At the buffer's end nobody knows yet.
function findOpen(text: string): number {
  let at = text.indexOf(open);
  while (at >= 0) {
    const following = text[at + open.length];
    if (following === undefined || /[\s>]/.test(following)) return at;
    at = text.indexOf(open, at + open.length);
  }
  return -1;
}

/** Length of the longest end of `text` that could be the beginning of a slot. */
function partialOpen(text: string): number {
  for (let length = Math.min(open.length - 1, text.length); length > 0; length -= 1) {
    if (text.endsWith(open.slice(0, length))) return length;
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

function slotToken(attributes: string): SlotToken {
  const values = new Map<string, string>();
  for (const [, name = '', double, single] of attributes.matchAll(attribute)) {
    values.set(name, unescapeAttribute(double ?? single ?? ''));
  }
  return {
    kind: 'slot',
    attributes,
    fragment: values.get('data-fragment') ?? '',
    props: parseProps(values.get('data-props') ?? '{}'),
  };
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

import { Fragment, type ReactNode } from 'react';

/** What stands at `{name}`; at `{name|words}` it is given those words. */
type Parts = Readonly<Record<string, (words: string) => ReactNode>>;

/**
 * A sentence of the messages with elements in it, so that each language puts them where it wants:
 * `{link|Sign in} to have it on every device`.
 */
export function Sentence({ text, parts }: { text: string; parts: Parts }) {
  const pieces = text.split(/(\{\w+(?:\|[^}]*)?\})/);
  return pieces.map((piece, index) => {
    const [, name = '', words = ''] = /^\{(\w+)(?:\|([^}]*))?\}$/.exec(piece) ?? [];
    const make = Object.hasOwn(parts, name) ? parts[name] : undefined;
    return <Fragment key={index}>{make ? make(words) : piece}</Fragment>;
  });
}

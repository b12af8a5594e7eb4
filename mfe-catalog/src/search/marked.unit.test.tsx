import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Marked } from './marked.tsx';

const marked = (text: string, ...words: string[]): string[] => {
  const html = renderToStaticMarkup(<Marked text={text} words={words} />);
  expect(html.replaceAll(/<[^>]+>/g, '')).toBe(renderToStaticMarkup(text));
  return [...html.matchAll(/<mark[^>]*>([^<]*)<\/mark>/g)].map(([, word = '']) => word);
};

describe('marked words', () => {
  it('are whole words that begin as was searched, whatever their case and accents', () => {
    expect(marked('Harbour, Evening', 'harb')).toEqual(['Harbour']);
    expect(marked('Moiré, no. 7', 'moire')).toEqual(['Moiré']);
    expect(marked('Seaside, no sea', 'sea')).toEqual(['Seaside', 'sea']);
  });

  it('are none inside of a word, and none without words', () => {
    expect(marked('Nausea', 'sea')).toEqual([]);
    expect(marked('Sea Fan')).toEqual([]);
  });

  it('leave markup in a text as text', () => {
    expect(marked('<b>sea & b', 'b')).toEqual(['b', 'b']);
  });
});

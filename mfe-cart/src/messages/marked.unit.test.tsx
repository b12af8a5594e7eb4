import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Marked } from './marked.tsx';

const marks = { a: (words: string) => <a href="/cart">{words}</a>, sum: () => <b>€131</b> };
const html = (text: string) => renderToStaticMarkup(<Marked text={text} marks={marks} />);

it('makes the elements of a sentence where the language has them', () => {
  expect(html('Pay <sum></sum> or <a>look</a>.')).toBe(
    'Pay <b>€131</b> or <a href="/cart">look</a>.',
  );
});

it('makes nothing of what nobody marks', () => {
  expect(html('A <b>bold</b> title & <i>')).toBe('A &lt;b&gt;bold&lt;/b&gt; title &amp; &lt;i&gt;');
});

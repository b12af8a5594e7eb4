import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Sentence } from './sentence.tsx';

const parts = { a: (words: string) => <a href="/cart">{words}</a>, sum: () => <b>€131</b> };
const html = (text: string) => renderToStaticMarkup(<Sentence text={text} parts={parts} />);

it('makes the elements of a sentence where the language has them', () => {
  expect(html('Pay {sum} or {a|look}.')).toBe('Pay <b>€131</b> or <a href="/cart">look</a>.');
  expect(html('{a|one}{a|two\nlines}')).toBe(
    '<a href="/cart">one</a><a href="/cart">two\nlines</a>',
  );
});

it('makes nothing of what nobody marks', () => {
  expect(html('A {b|bold} title & <a>{ }{|x}')).toBe('A {b|bold} title &amp; &lt;a&gt;{ }{|x}');
});

it('does not take what it is made of for a part', () => {
  expect(html('{constructor|x} {toString}')).toBe('{constructor|x} {toString}');
});

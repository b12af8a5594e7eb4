import { describe, expect, it } from 'vitest';
import { htmlTree } from './html-tree.ts';

describe('a description as a tree', () => {
  it('keeps paragraphs, lists and emphasis', () => {
    expect(htmlTree('<p>One <b>two</b></p><ul><li>a</li><li>b</li></ul>')).toEqual([
      { tag: 'p', children: ['One ', { tag: 'strong', children: ['two'] }] },
      {
        tag: 'ul',
        children: [
          { tag: 'li', children: ['a'] },
          { tag: 'li', children: ['b'] },
        ],
      },
    ]);
  });

  it('reads entities as the characters they stand for', () => {
    expect(htmlTree('a &amp; b &lt;i&gt; &#8212; &#x2014; &unknown;')).toEqual([
      'a & b <i> — — &unknown;',
    ]);
  });

  it('drops what is not on the list and keeps its words', () => {
    expect(
      htmlTree('<div class="x">a<script>b</script><img src=x onerror=y><!-- c --></div>'),
    ).toEqual(['a', 'b']);
  });

  it('keeps links to pages and mailboxes only', () => {
    const hrefs = (html: string) =>
      htmlTree(html).map((node) => (typeof node === 'string' ? node : node.href));
    expect(hrefs('<a href="/stores">x</a><a href="https://a.example/?b=1&amp;c=2">x</a>')).toEqual([
      '/stores',
      'https://a.example/?b=1&c=2',
    ]);
    expect(
      hrefs('<a href="javascript:alert(1)">x</a><a href="//evil.example">x</a><a>x</a>'),
    ).toEqual([undefined, undefined, undefined]);
  });

  it('survives markup that is not closed or closes what is not open', () => {
    expect(htmlTree('<p>a<strong>b</p>c</em>')).toEqual([
      { tag: 'p', children: ['a', { tag: 'strong', children: ['b'] }] },
      'c',
    ]);
    expect(htmlTree('1 < 2')).toEqual(['1 ', '<', ' 2']);
  });
});

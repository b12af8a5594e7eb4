import { createElement, type ReactNode } from 'react';
import styles from './safe-html.module.css';
import { htmlTree, type HtmlNode } from './html-tree.ts';

/** A description's formatted text, built of elements. */
export function SafeHtml({ html }: { html: string }) {
  return <div className={styles.text}>{htmlTree(html).map(toElement)}</div>;
}

function toElement(node: HtmlNode, index: number): ReactNode {
  if (typeof node === 'string') return node;
  const { tag, href, children } = node;
  return createElement(
    tag,
    { key: index, ...(href === undefined ? {} : { href }) },
    ...children.map(toElement),
  );
}

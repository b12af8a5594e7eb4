/** A piece of formatted text: words, or an element of the few that a description may have. */
export type HtmlNode = string | { tag: Tag; href?: string; children: HtmlNode[] };

const tags = ['p', 'br', 'strong', 'em', 'ul', 'ol', 'li', 'h3', 'h4', 'blockquote', 'a'] as const;
type Tag = (typeof tags)[number];

/** Headings of a shop's text become those that fit below the page's own. */
const renamed: Record<string, Tag> = {
  b: 'strong',
  i: 'em',
  h1: 'h3',
  h2: 'h3',
  h5: 'h4',
  h6: 'h4',
};

/**
 * Reads the sanitised HTML of a description as a tree, for React to build: no HTML string is ever
 * given to the browser, so Trusted Types need no exception. Elements outside of the list vanish,
 * their text stays.
 */
export function htmlTree(html: string): HtmlNode[] {
  const root: HtmlNode[] = [];
  const open: { tag: Tag; children: HtmlNode[] }[] = [];
  const here = () => open.at(-1)?.children ?? root;
  // A comment, a tag (name, attributes), or text up to the next one.
  for (const [text, closing, name = '', attributes = ''] of html.matchAll(
    /<!--[^]*?-->|<(\/?)([a-z][a-z0-9]*)([^>]*)>|[^<]+|</gi,
  )) {
    if (text.startsWith('<!--')) continue;
    if (name === '') {
      here().push(decode(text));
      continue;
    }
    const tag = tagOf(name);
    if (tag === null) continue;
    if (tag === 'br') here().push({ tag, children: [] });
    else if (closing === '') {
      const href = tag === 'a' ? hrefOf(attributes) : undefined;
      const node = { tag, children: [], ...(href === undefined ? {} : { href }) };
      here().push(node);
      open.push(node);
    } else {
      const index = open.findLastIndex((one) => one.tag === tag);
      if (index >= 0) open.length = index;
    }
  }
  return root;
}

function tagOf(name: string): Tag | null {
  const lower = name.toLowerCase();
  return renamed[lower] ?? tags.find((tag) => tag === lower) ?? null;
}

/** Only ways that lead to a page or a mailbox. */
function hrefOf(attributes: string): string | undefined {
  const href = decode(/\bhref\s*=\s*["']([^"']*)["']/i.exec(attributes)?.[1] ?? '');
  return /^(https?:\/\/|mailto:|\/(?!\/))/i.test(href) ? href : undefined;
}

const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

const decode = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (entity, decimal, hex, name) => {
    if (name !== undefined) return named[String(name).toLowerCase()] ?? entity;
    const code = decimal !== undefined ? Number(decimal) : parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });

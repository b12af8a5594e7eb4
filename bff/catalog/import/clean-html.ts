import sanitizeHtml from 'sanitize-html';

const text = ['p', 'br', 'hr', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre'];
const phrase = ['a', 'b', 'strong', 'i', 'em', 'u', 's', 'small', 'sub', 'sup', 'span', 'code'];
const list = ['ul', 'ol', 'li', 'dl', 'dt', 'dd'];
const table = ['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'];

const options: sanitizeHtml.IOptions = {
  allowedTags: [...text, ...phrase, ...list, ...table],
  allowedAttributes: {
    a: ['href', 'title'],
    th: ['colspan', 'rowspan', 'scope'],
    td: ['colspan', 'rowspan'],
    '*': ['lang', 'dir'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  // The page has one h1 already, the product's name.
  transformTags: { h1: 'h2' },
};

// A tag that is taken away can leave a paragraph inside a paragraph, which the next reading closes
// differently: one pass is not always the last. Text that has not settled by then keeps its words alone.
const mostPasses = 8;

/**
 * The description as it may stand in a page: structure, emphasis, lists, tables and links stay;
 * scripts, frames, forms, images, styles, classes and handlers go, their text stays where it is text.
 * What has been cleaned once is not changed by cleaning it again.
 */
export function cleanHtml(html: string): string {
  let cleaned = html;
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const again = sanitizeHtml(cleaned, options).trim();
    if (again === cleaned) return cleaned;
    cleaned = again;
  }
  return sanitizeHtml(cleaned, { allowedTags: [], allowedAttributes: {} }).trim();
}

export interface XmlElement {
  name: string;
  text: string;
  children: XmlElement[];
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads what our writers write: elements, attributes, text and the five entities. Throws at what is not well-formed.
 */
export function readXml(document: string): XmlElement {
  const body = document.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  const root: XmlElement = { name: '', text: '', children: [] };
  const open = [root];
  for (const [part, closing, name, text] of body.matchAll(
    /<(\/?)([\w:]+)(?: [\w:]+="[^"<&]*")*>|([^<]+)|</g,
  )) {
    const current = open.at(-1)!;
    if (text !== undefined) current.text += readText(text);
    else if (name === undefined) throw new Error(`A "<" that begins no tag, in ${current.name}.`);
    else if (closing === '') {
      const element = { name, text: '', children: [] };
      current.children.push(element);
      open.push(element);
    } else if (open.pop()?.name !== name) throw new Error(`${part} closes ${current.name}.`);
  }
  const [first, second] = root.children;
  if (open.length !== 1 || first === undefined || second !== undefined) {
    throw new Error('There is not one element around all.');
  }
  return first;
}

export const childText = (element: XmlElement, name: string): string | undefined =>
  element.children.find((child) => child.name === name)?.text;

function readText(text: string): string {
  // eslint-disable-next-line no-control-regex -- exactly these are forbidden
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text))
    throw new Error('A control character.');
  return text.replaceAll(/&(?:(\w+);)?/g, (_, name: string | undefined) => {
    const character = entities[name ?? ''];
    if (character === undefined)
      throw new Error(`An "&" that is none of the five entities: ${text}`);
    return character;
  });
}

import type { ProductDetail } from '../shop/api-types.ts';

/** What is kept of a print that was looked at; no price, which would be an old one. */
export interface SeenPrint {
  handle: string;
  title: string;
  image: ProductDetail['image'];
  wall: string;
  frame: string;
}

/** One more than is shown, since the print of the page itself is among them. */
const most = 5;

/** The prints looked at, newest first, after one more look. */
export const withSeen = (seen: readonly SeenPrint[], print: SeenPrint): SeenPrint[] =>
  [print, ...seen.filter(({ handle }) => handle !== print.handle)].slice(0, most);

export const seenPrint = ({ handle, title, image, wall, frame }: ProductDetail): SeenPrint => ({
  handle,
  title,
  image,
  wall,
  frame,
});

/** Reads what is stored. What another version of the shop or somebody else wrote there counts as nothing. */
export function readSeen(stored: string | null): SeenPrint[] {
  try {
    const parsed: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(parsed) ? parsed.filter(isSeenPrint) : [];
  } catch {
    return [];
  }
}

function isSeenPrint(one: unknown): one is SeenPrint {
  if (typeof one !== 'object' || one === null) return false;
  const { handle, title, wall, frame, image } = one as Partial<SeenPrint>;
  const texts = [handle, title, wall, frame];
  return texts.every((text) => typeof text === 'string') && isImage(image);
}

function isImage(image: unknown): boolean {
  if (typeof image !== 'object' || image === null) return false;
  const { base, width, height } = image as Partial<SeenPrint['image']>;
  // Anything else could make the browser fetch from where it should not.
  const ours = base === null || (typeof base === 'string' && base.startsWith('/art/'));
  return ours && typeof width === 'number' && typeof height === 'number';
}

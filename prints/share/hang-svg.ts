import { mouldingOf, scene, wallColour } from './hang-colours.ts';

/** What link previews show everywhere. */
export const shareSize = { width: 1200, height: 630 } as const;

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Hanging {
  /** Where the picture itself belongs. */
  picture: Box;
  /** The wall with its light, the frame, its shadow and the mat: what is behind the picture. */
  behind: string;
  /** The shadow that the mat throws on the picture; null: nothing is around it. */
  before: string | null;
}

/** How much of the wall stays free above and below. */
const air = 44;
const mouldingWidth = 15;
const matWidth = 46;

/** Hangs a picture of this shape on a wall, as the shop's pages do with CSS, in the proportions of a link preview. */
export function hangSvg(o: {
  wall: string;
  frame: string;
  /** Width by height of the picture, in any unit. */
  shape: { width: number; height: number };
}): Hanging {
  const moulding = mouldingOf(o.frame.toLowerCase());
  const border = moulding === null ? 0 : mouldingWidth + matWidth;
  const picture = fit(o.shape, border);
  const frame = grow(picture, border);
  const svg = (body: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${shareSize.width}" height="${shareSize.height}">${body}</svg>`;
  return {
    picture,
    behind: svg(
      light +
        rect(whole, `fill="${wallColour(o.wall)}"`) +
        rect(whole, 'fill="url(#day)"') +
        rect(whole, 'fill="url(#floor)"') +
        shadows(frame) +
        (moulding === null ? '' : mitred(frame, moulding) + mat(frame, picture)),
    ),
    before:
      moulding &&
      svg(
        `<defs><clipPath id="c">${rect(picture, '')}</clipPath><filter id="s"><feGaussianBlur stdDeviation="5"/></filter></defs>` +
          `<g clip-path="url(#c)"><path fill="none" stroke="${scene.shade}" stroke-opacity=".45" stroke-width="8" filter="url(#s)" d="M${picture.left} ${picture.top + picture.height}V${picture.top}H${picture.left + picture.width}"/></g>`,
      ),
  };
}

const whole: Box = { left: 0, top: 0, ...shareSize };

/** As large as the wall lets it be, in the middle. */
function fit(shape: { width: number; height: number }, border: number): Box {
  const room = 2 * (air + border);
  const scale = Math.min(
    (shareSize.width - room) / shape.width,
    (shareSize.height - room) / shape.height,
  );
  const width = Math.round(shape.width * scale);
  const height = Math.round(shape.height * scale);
  return {
    left: Math.round((shareSize.width - width) / 2),
    top: Math.round((shareSize.height - height) / 2),
    width,
    height,
  };
}

const grow = ({ left, top, width, height }: Box, by: number): Box => ({
  left: left - by,
  top: top - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

const rect = ({ left, top, width, height }: Box, attributes: string) =>
  `<rect x="${left}" y="${top}" width="${width}" height="${height}" ${attributes}/>`;

/** Daylight from the upper left, and the wall a little darker where it meets the floor. */
const light =
  '<defs><radialGradient id="day" cx=".22" cy="-.08" r=".9"><stop offset="0" stop-color="#fff" stop-opacity=".62"/><stop offset=".62" stop-color="#fff" stop-opacity="0"/></radialGradient>' +
  `<linearGradient id="floor" x1="0" y1="0" x2="0" y2="1"><stop offset=".55" stop-color="${scene.shade}" stop-opacity="0"/><stop offset="1" stop-color="${scene.shade}" stop-opacity=".09"/></linearGradient>` +
  [2, 9, 26]
    .map(
      (blur) =>
        `<filter id="b${blur}" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="${blur}"/></filter>`,
    )
    .join('') +
  '</defs>';

const shadows = (frame: Box) =>
  [
    { blur: 26, by: [20, 42], opacity: 0.24 },
    { blur: 9, by: [8, 16], opacity: 0.24 },
    { blur: 2, by: [2, 4], opacity: 0.32 },
  ]
    .map(({ blur, by: [right = 0, down = 0], opacity }) =>
      rect(
        { ...frame, left: frame.left + right, top: frame.top + down },
        `fill="${scene.shade}" fill-opacity="${opacity}" filter="url(#b${blur})"`,
      ),
    )
    .join('');

/** Four boards, cut at 45° where they meet. */
function mitred(
  outer: Box,
  tones: { top: string; left: string; right: string; bottom: string },
): string {
  const inner = grow(outer, -mouldingWidth);
  const [a, b, c, d] = corners(outer);
  const [e, f, g, h] = corners(inner);
  const board = (colour: string, points: readonly (string | undefined)[]) =>
    `<polygon fill="${colour}" points="${points.join(' ')}"/>`;
  return (
    board(tones.top, [a, b, f, e]) +
    board(tones.right, [b, c, g, f]) +
    board(tones.bottom, [c, d, h, g]) +
    board(tones.left, [d, a, e, h])
  );
}

const corners = ({ left, top, width, height }: Box): readonly string[] => [
  `${left},${top}`,
  `${left + width},${top}`,
  `${left + width},${top + height}`,
  `${left},${top + height}`,
];

/** The card around the picture, its cut edge bright, under the shadow of the moulding. */
const mat = (frame: Box, picture: Box) => {
  const card = grow(frame, -mouldingWidth);
  return (
    rect(card, `fill="${scene.mat}"`) +
    `<clipPath id="card">${rect(card, '')}</clipPath>` +
    `<path clip-path="url(#card)" fill="none" stroke="${scene.shade}" stroke-opacity=".3" stroke-width="10" filter="url(#b2)" d="M${card.left} ${card.top + card.height}V${card.top}H${card.left + card.width}"/>` +
    rect(grow(picture, 4), `fill="${scene.shade}" fill-opacity=".12"`) +
    rect(grow(picture, 3), `fill="${scene.bevel}"`)
  );
};

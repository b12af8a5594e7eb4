/// <reference types="vite/client" />
import type { PrintImage } from '../src/hang/hang.tsx';
import harbour from './art/harbour-evening.avif';
import massif from './art/massif-11.avif';
import quarto from './art/quarto-17.avif';
import seaFan from './art/sea-fan-8.avif';

const image = (src: string, alt: string): PrintImage => ({
  base: null,
  src,
  alt,
  width: 480,
  height: 600,
});

/** Four prints for the stories. */
export const samplePrints = {
  harbour: image(
    harbour,
    'Mosaic of small square stones: an orange sun setting into a blue sea under a violet sky.',
  ),
  quarto: image(
    quarto,
    'A grid of quarter circles, dots and stripes in navy, orange, gold and sage.',
  ),
  seaFan: image(seaFan, 'A burgundy sea fan branching into fine twigs tipped with orange.'),
  massif: image(massif, 'Line-drawn mountain ridges under a solid red sun.'),
};

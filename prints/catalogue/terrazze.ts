import { printsOf } from '../print.ts';

export const terrazzePrints = printsOf(
  {
    family: 'terrazze',
    familyName: 'Terrazze',
    series: 'Cities',
    kind: 'geometric',
    tier: 'A',
    detailAlt:
      'Close-up of block-shaped houses with small windows, striped roofs and sunken terraces.',
  },
  [
    {
      handle: 'terrazze-5',
      title: 'Terrazze',
      seed: 5,
      options: {},
      wall: 'sand',
      frame: 'black',
      palette: 'Festival',
      createdAt: '2025-09-01',
      text: 'Two hundred and twenty-five houses on a hill, no streets, and somebody at home in every third. The plan is a noise function with opinions about height.',
      alt: 'A square block of tower houses seen from above at an angle, in red, yellow, blue, cream and pink, tallest towards the middle, on cream.',
    },
    {
      handle: 'alfama-morning',
      title: 'Alfama, Morning',
      seed: 37,
      options: {
        plots: 11,
        ground: '#eef1ee',
        stucco: ['#f6efe2', '#e9b6a0', '#f3d48c', '#d8745a', '#fbf7ee', '#8fb3c4'],
      },
      wall: 'haze',
      frame: 'oak',
      palette: 'Sand',
      createdAt: '2025-12-01',
      text: 'Washed walls, tiled roofs, and the river somewhere behind you. The old quarter of Lisbon as it would be if its builders had owned a ruler.',
      alt: 'A square block of houses seen from above at an angle, in white, straw yellow, apricot and terracotta with a few in pale blue, on light grey.',
    },
    {
      handle: 'night-shift',
      title: 'Night Shift',
      seed: 31,
      options: {
        plots: 18,
        ground: '#131a2a',
        stucco: ['#22304f', '#35507a', '#1a2238', '#f2b84b', '#4a6a94', '#2a3a5c'],
      },
      wall: 'slate',
      frame: 'black',
      palette: 'Night',
      createdAt: '2026-03-02',
      text: 'A city at four in the morning, when the bakers, the nurses and the printers are the only ones with the lights on. Count the lit towers; there are always more than you thought.',
      alt: 'A square block of many small towers seen from above at an angle, most of them dark blue and some bright amber, on midnight blue.',
    },
    {
      handle: 'jade-quarter',
      title: 'Jade Quarter',
      seed: 12,
      options: {
        ground: '#f3efe2',
        stucco: ['#2f6f5e', '#8fbf9f', '#f0e6cc', '#d9a441', '#1c4640', '#c8d8b8'],
      },
      wall: 'lichen',
      frame: 'white',
      palette: 'Moss',
      createdAt: '2026-05-11',
      text: 'The part of town where the planning office has been replaced by a garden committee. Celadon, bottle green and brass.',
      alt: 'A square block of towers seen from above at an angle, in jade, dark green, cream and ochre, one tower taller than the rest, on cream.',
    },
  ],
);

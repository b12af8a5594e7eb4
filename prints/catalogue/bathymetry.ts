import { printsOf } from '../print.ts';

export const bathymetryPrints = printsOf(
  {
    family: 'bathymetry',
    familyName: 'Bathymetry',
    series: 'Soundings',
    kind: 'organic',
    tier: 'A',
    detailAlt:
      'Close-up of stacked layers like cut paper, each dropping a soft shadow on the next.',
  },
  [
    {
      handle: 'bathymetry-9',
      title: 'Bathymetry',
      seed: 9,
      options: {
        stops: ['#f1f1e6', '#cfe3d8', '#8cc0b8', '#46929a', '#22698a', '#173f68', '#0e2145'],
      },
      wall: 'sage',
      frame: 'white',
      palette: 'Lapis',
      createdAt: '2025-09-01',
      text: 'A sea floor that nobody has sailed over, cut in ten sheets of paper and stacked. The shadows are drawn, not photographed; most people touch the glass to check.',
      alt: 'Layers like cut paper descend from a cream shore through pale green and teal to deep navy hollows, each with a soft shadow.',
    },
    {
      handle: 'canyon-country',
      title: 'Canyon Country',
      seed: 4,
      options: {},
      wall: 'clay',
      frame: 'oak',
      palette: 'Ember',
      createdAt: '2025-10-06',
      text: 'Turn the sea floor over and it becomes a desert. Cream mesas, apricot terraces, and a dark river of plum that took its time to get there.',
      alt: 'Layers like cut paper step down from cream plateaus through apricot and brick to dark plum hollows.',
    },
    {
      handle: 'winter-shelf',
      title: 'Winter Shelf',
      seed: 15,
      options: {
        stops: ['#fbfaf6', '#e9ecec', '#cfd8dc', '#a3b4be', '#6d8595', '#3d5568', '#182a3a'],
      },
      wall: 'fog',
      frame: 'black',
      palette: 'Chalk',
      createdAt: '2025-12-01',
      text: 'Ice on the shallows, slate over the drop. The quietest of the Soundings, and the one that changes most with the hour of the day.',
      alt: 'Layers like cut paper in white and pale grey step down to slate blue and a few near-black hollows.',
    },
    {
      handle: 'moss-tarn',
      title: 'Moss Tarn',
      seed: 22,
      options: {
        stops: ['#f3f0dc', '#dfe0b0', '#b2c07e', '#74955a', '#3c6b4c', '#1f4a40', '#10292b'],
      },
      wall: 'lichen',
      frame: 'oak',
      palette: 'Moss',
      createdAt: '2026-03-02',
      text: 'A mountain pond seen by the bird that drinks from it. Straw at the edge, then moss, then fir, and at the middle a green that is really black.',
      alt: 'Layers like cut paper step from straw yellow through moss green to hollows of blackish green.',
    },
    {
      handle: 'rose-atoll',
      title: 'Rose Atoll',
      seed: 30,
      options: {
        stops: ['#fff3ea', '#fbd8cc', '#f2aeb0', '#d97f97', '#a9567f', '#6c3766', '#321d44'],
      },
      wall: 'rose',
      frame: 'white',
      palette: 'Rose',
      isNew: true,
      createdAt: '2026-10-12',
      text: 'There is an atoll of this name in Samoa, coloured by the algae on its reef. Ours is older by nobody’s count and was finished in forty milliseconds.',
      alt: 'Layers like cut paper step from pale shell pink through rose and mauve to deep violet hollows.',
    },
  ],
);

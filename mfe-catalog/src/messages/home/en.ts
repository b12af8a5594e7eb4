/** What the first page says. */
export const en = {
  title: 'Generative art prints',
  description:
    'Thirteen series of generative art prints, drawn by code and printed on cotton paper. Four sizes, four frames, free returns for 60 days.',
  heading: 'Drawn by code, hung by you',
  say: 'Each print grows from a single number. Pick one, choose a frame, and it leaves our studio within two days.',
  inStore: 'See them in a store',
  /** The walls, by name: a title, a line, and the way to all that could hang there. */
  walls: {
    newest: {
      title: 'Just hung',
      text: 'The newest prints from the studio.',
      more: 'All new prints',
    },
    bestselling: {
      title: 'What others hang',
      text: 'The prints that leave the studio most often.',
      more: 'All bestsellers',
    },
    lapis: {
      title: 'A wall in lapis',
      text: 'Blues for a north-facing room: they take cool light well.',
      more: 'Everything in lapis',
    },
    ember: {
      title: 'Warm, over the dining table',
      text: 'The ember palette, for rooms that are lit in the evening.',
      more: 'Everything in ember',
    },
  },
};

export type HomeMessages = typeof en;

/** Of messages at the foot of the window, which are shown without React, too. */
export const toasts = { region: 'Notifications', dismiss: 'Dismiss' };

/** What components say by themselves, mostly to screen readers. */
export const en = {
  oneFewer: 'One fewer',
  oneMore: 'One more',
  pages: 'Pages',
  seen: (shown: number, total: number) => `You have seen ${shown} of ${total} prints`,
  previousPage: 'Previous page',
  breadcrumb: 'Breadcrumb',
  problem: 'There is a problem',
  error: 'Error: ',
  step: { done: 'Done: ', current: 'In progress: ', todo: 'To come: ', failed: 'Failed: ' },
  tone: { info: 'Note: ', success: 'Success: ', warning: 'Warning: ', danger: 'Problem: ' },
  roomAlt: 'The print hanging above a bench 160 cm wide, shown to scale.',
  from: (price: string) => `from ${price}`,
  sizes: (count: number) => `${count} ${count === 1 ? 'size' : 'sizes'}`,
  removeFilter: 'Remove filter: ',
  search: 'Search',
  suggestions: (count: number) => `${count} ${count === 1 ? 'suggestion' : 'suggestions'}`,
  change: 'Change',
  close: 'Close',
  optional: '(optional)',
  rating: (value: string, max: number) => `${value} out of ${max}`,
  ratingOf: (value: string, max: number, count: number) =>
    `${value} out of ${max}, ${count} ${count === 1 ? 'review' : 'reviews'}`,
  toasts,
};

export type DesignWords = typeof en;

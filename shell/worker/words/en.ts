/** Everything the worker says to a person. */
export const en = {
  offlineFrom: (time: string) => `You are offline. This page is from ${time}.`,
  tryAgain: 'Try again',
  addKept: {
    title: 'You are offline',
    detail:
      'You are offline. We kept this: it goes into your cart as soon as you are online again.',
  },
};

export type WorkerWords = typeof en;

import type { WorkerWords } from './en.ts';

export const de: WorkerWords = {
  offlineFrom: (time) => `Du bist offline. Diese Seite ist von ${time}.`,
  tryAgain: 'Erneut versuchen',
  addKept: {
    title: 'Du bist offline',
    detail:
      'Du bist offline. Wir haben uns das gemerkt: Es kommt in deinen Warenkorb, sobald du wieder online bist.',
  },
};

import type { WorkerWords } from './en.ts';

export const ar: WorkerWords = {
  offlineFrom: (time) => `أنت غير متصل بالإنترنت. هذه الصفحة كما كانت في ${time}.`,
  tryAgain: 'أعد المحاولة',
  addKept: {
    title: 'أنت غير متصل بالإنترنت',
    detail: 'أنت غير متصل بالإنترنت. حفظنا ما أضفته، وسيوضع في سلتك حالما تعود إلى الاتصال.',
  },
};

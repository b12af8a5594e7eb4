import { isolated } from '@tessera/mfe-kit/isolated';
import type { Messages } from '@tessera/mfe-kit/messages';
import { pluralIn } from '@tessera/mfe-kit/plural';
import type { CartPageMessages } from './en.ts';

const plural = pluralIn('ar', 'ar-AE');

export default {
  title: 'السلة',
  description: 'اللوحات التي اخترتها مع التوصيل والضريبة. إرجاع مجاني خلال 60 يومًا.',
  notChanged: 'لم تتغيّر السلة',
  orderInProgress: 'يجري تنفيذ طلب من هذه السلة',
  seeOrder: 'انظر إلى أين وصل',
  empty: 'سلتك فارغة',
  emptySay: 'ما تضيفه يبقى هنا 90 يومًا، بحساب أو من دونه.',
  hangsWell: 'يليق تعليقها بجانب هذه',
  each: 'للواحدة',
  gone: 'لم تعد متوفّرة',
  quantityOf: (title, variant) => `الكمية من ${title}، ${variant}`,
  update: 'تحديث',
  remove: 'إزالة',
  thePrint: 'المطبوعة',
  wasRemoved: (title) => `أُزيلت ${title}.`,
  printRemoved: 'أُزيلت المطبوعة',
  again: {
    set: (quantity) => `غيّرها إلى ${quantity}`,
    remove: () => 'أزلها رغم ذلك',
    save: () => 'احفظها رغم ذلك',
    add: (quantity) => `أعد ${quantity} إلى السلة`,
  },
  saved: {
    title: 'محفوظة لوقت لاحق',
    save: 'احفظها لوقت لاحق',
    restore: 'انقلها إلى السلة',
    wasSaved: (title) => `حُفظت ${isolated(title)} لوقت لاحق.`,
    pieces: (quantity) =>
      plural(quantity, {
        zero: 'لا قطع',
        one: 'قطعة واحدة',
        two: 'قطعتان',
        few: '# قطع',
        many: '# قطعة',
        other: '# قطعة',
      }),
  },
  anotherDay: 'يمكنك اختيار يوم آخر عند الدفع.',
  checkOut: (total) => `إتمام الشراء، ${total}`,
} satisfies Messages<CartPageMessages>;

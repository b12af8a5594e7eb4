import type { Messages } from '@tessera/mfe-kit/messages';
import { pluralIn } from '@tessera/mfe-kit/plural';
import type { EverywhereMessages } from './en.ts';

const plural = pluralIn('ar', 'ar-AE');

const prints = (count: number) =>
  plural(count, {
    zero: 'فارغة',
    one: 'مطبوعة واحدة',
    two: 'مطبوعتان',
    few: '# مطبوعات',
    many: '# مطبوعة',
    other: '# مطبوعة',
  });

export default {
  label: (count) => `السلة، ${prints(count)}`,
  quantity: 'الكمية',
  add: (price) => `أضف إلى السلة${price ? `، ${price}` : ''}`,
  added: 'أُضيفت إلى السلة.',
  view: 'عرض السلة',
} satisfies Messages<EverywhereMessages>;

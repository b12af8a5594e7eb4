import type { DesignWords } from './en.ts';

const rules = new Intl.PluralRules('ar');
const sizes: Record<string, string> = {
  zero: 'بلا مقاسات',
  one: 'مقاس واحد',
  two: 'مقاسان',
  few: '# مقاسات',
  many: '# مقاسًا',
  other: '# مقاس',
};
const suggestions: Record<string, string> = {
  zero: 'لا اقتراحات',
  one: 'اقتراح واحد',
  two: 'اقتراحان',
  few: '# اقتراحات',
  many: '# اقتراحًا',
  other: '# اقتراح',
};
const reviews: Record<string, string> = {
  zero: 'بلا تقييمات',
  one: 'تقييم واحد',
  two: 'تقييمان',
  few: '# تقييمات',
  many: '# تقييمًا',
  other: '# تقييم',
};
const counted = (forms: Record<string, string>, count: number) =>
  (forms[rules.select(count)] ?? '#').replace('#', String(count));

export default {
  oneFewer: 'أقل بواحد',
  oneMore: 'أكثر بواحد',
  pages: 'الصفحات',
  seen: (shown, total) => `شاهدت ${shown} من أصل ${total} من المطبوعات`,
  previousPage: 'الصفحة السابقة',
  breadcrumb: 'مسار التصفح',
  problem: 'هناك مشكلة',
  error: 'خطأ: ',
  step: { done: 'تم: ', current: 'جارٍ: ', todo: 'لاحقًا: ', failed: 'لم ينجح: ' },
  tone: { info: 'ملاحظة: ', success: 'تم بنجاح: ', warning: 'تنبيه: ', danger: 'مشكلة: ' },
  roomAlt: 'المطبوعة معلّقة فوق مقعد عرضه 160 سم، بمقياس حقيقي.',
  from: (price) => `من ${price}`,
  sizes: (count) => counted(sizes, count),
  removeFilter: 'إزالة عامل التصفية: ',
  search: 'بحث',
  suggestions: (count) => counted(suggestions, count),
  change: 'تغيير',
  close: 'إغلاق',
  optional: '(اختياري)',
  rating: (value, max) => `${value} من ${max}`,
  ratingOf: (value, max, count) => `${value} من ${max}، ${counted(reviews, count)}`,
  toasts: { region: 'الإشعارات', dismiss: 'إغلاق' },
} satisfies DesignWords;

import { isolated } from '@tessera/mfe-kit/isolated';
import type { Messages } from '@tessera/mfe-kit/messages';
import { pluralIn } from '@tessera/mfe-kit/plural';
import type { CartMessages } from './en.ts';

const plural = pluralIn('ar', 'ar-AE');

const morePrints = (count: number) =>
  plural(count, {
    zero: 'مطبوعات أخرى',
    one: 'مطبوعة أخرى',
    two: 'مطبوعتين أخريين',
    few: '# مطبوعات أخرى',
    many: '# مطبوعة أخرى',
    other: '# مطبوعة أخرى',
  });

export default {
  error: (title) => `خطأ: ${title}`,
  browseAllPrints: 'تصفّح كل المطبوعات',
  undo: 'تراجع',
  free: 'مجانًا',
  prints: 'المطبوعات',
  delivery: 'التوصيل',
  total: 'المجموع',
  when: 'الموعد',
  vat: (tax, percent) => `يشمل ضريبة القيمة المضافة ${tax} (${percent}\u00a0%)`,
  noAccountNeeded: 'لا تحتاج إلى حساب.',
  lineOf: (quantity) => `{variant}، ${quantity} × {price}`,
  lineNamed: (title, variant) => `${isolated(title)}، ${isolated(variant)}`,
  giftNote: 'بطاقة إهداء',
  options: { Black: 'أسود', Oak: 'بلوط', White: 'أبيض', None: 'بلا إطار' },
  ways: {
    standard: { label: 'توصيل عادي', promise: (days) => `يصل ${days}` },
    express: { label: 'توصيل سريع', promise: (days) => `يصل ${days}` },
    'pick-up': { label: 'الاستلام من متجر', promise: (days) => `جاهز للاستلام ${days}` },
  },
  promotion: {
    title: 'رمز ترويجي',
    code: 'الرمز',
    use: 'استخدم الرمز',
    remove: 'إزالة',
    theCode: (code) => `الرمز ${isolated(code)}`,
    labels: {
      percent: (value) => `خصم ${value}\u00a0%`,
      amount: (_, euros) => `خصم ${euros}`,
      'free-delivery': () => 'توصيل عادي مجاني',
      'three-for-two': () => 'ثلاث مطبوعات بسعر اثنتين',
    },
    refusals: {
      unknown: (code) => `لا نعرف الرمز ${isolated(code)}. تحقّق من كتابته وأعد المحاولة.`,
      'empty-cart': () => 'ضع مطبوعة في السلة قبل أن تستخدم رمزًا.',
      expired: (code) => `انتهت صلاحية الرمز ${isolated(code)}، ولم يعد يمنح خصمًا.`,
      used: (code) => `سبق أن استخدمت الرمز ${isolated(code)}. يمكن لكل عميل استخدامه مرة واحدة.`,
      currency: (code, _missing, _sum, currencies) =>
        `يصلح الرمز ${isolated(code)} لهذه العملة فقط: ${currencies}. اختر عملة أخرى في أسفل الصفحة لاستخدامه.`,
      minimum: (code, _, sum) => `أضف مطبوعات بقيمة ${sum} أخرى لاستخدام الرمز ${isolated(code)}.`,
      pieces: (code, missing) => `أضف ${morePrints(missing)} لاستخدام الرمز ${isolated(code)}.`,
    },
  },
  notices: {
    unavailable: ({ name }) =>
      `لم تعد ${isolated(name)} متوفّرة. لا يشملها المجموع؛ أزلها لإتمام الشراء.`,
    'price-up': ({ name, from, to }) =>
      `ارتفع سعر ${isolated(name)} من ${from} إلى ${to} منذ أن أضفتها.`,
    'price-down': ({ name, from, to }) =>
      `انخفض سعر ${isolated(name)} من ${from} إلى ${to} منذ أن أضفتها.`,
    renamed: ({ name, before }) =>
      `${isolated(before)} صار اسمها ${isolated(name)}. إنها المطبوعة نفسها.`,
  },
  fields: {
    quantity: 'اختر كمية من 1 إلى 99',
    variantId: 'اختر مقاسًا وإطارًا',
    code: 'أدخل رمزًا',
    'code.too_big': 'هذا أطول من أن يكون رمزًا',
  },
} satisfies Messages<CartMessages>;

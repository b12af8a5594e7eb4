import { isolated } from '@tessera/bff-kit/languages';
import type { EmailWords } from './en.ts';

export const ar: EmailWords = {
  hello: (name) => (name === '' ? 'مرحبًا،' : `مرحبًا ${isolated(name)}،`),
  look: 'عرض طلبك',
  answer: 'إن كان هناك خطأ فأجب عن هذه الرسالة.',
  next: 'ما الذي يحدث بعد ذلك',
  each: (variant, price) => `${variant}، ${price} للنسخة`,
  options: { Black: 'أسود', Oak: 'بلوط', White: 'أبيض', None: 'بلا إطار' },
  ways: {
    standard: (days) => `يصل ${days}`,
    express: (days) => `يصل ${days}`,
    'pick-up': (days) => `جاهز للاستلام ${days}`,
  },
  sums: {
    subtotal: 'المجموع الفرعي',
    delivery: 'التوصيل',
    free: 'مجانًا',
    discount: 'الخصم',
    promotion: (label, code) => `${label} (${isolated(code)})`,
    total: 'المجموع',
    vat: (tax) => `منها ضريبة القيمة المضافة ${tax}`,
    someVat: 'شاملًا ضريبة القيمة المضافة',
  },
  promotions: {
    percent: (percent) => `خصم ${percent}\u00a0%`,
    amount: (_, sum) => `خصم ${sum}`,
    'free-delivery': () => 'توصيل عادي مجاني',
    'three-for-two': () => 'ثلاث مطبوعات بسعر اثنتين',
  },
  confirmed: {
    subject: (reference) => `تم تأكيد طلبك ${isolated(reference)}`,
    say: (reference) => `شكرًا لك. تم تأكيد طلبك ${isolated(reference)} ودفع ثمنه.`,
    giftNote: (note) => `بطاقة الإهداء: ${isolated(note)}`,
    pack: 'نغلّف طلبك ونكتب إليك ثانيةً حين يكون في الطريق.',
    change:
      'هل غيّرت رأيك؟ إلى ذلك الحين يمكنك إلغاؤه في صفحة الطلب، وتستردّ المبلغ كله. ' +
      'بعد ذلك يمكنك إرجاعه: سجّل الإرجاع في الصفحة نفسها.',
  },
  dispatched: {
    subject: (reference) => `طلبك ${isolated(reference)} في الطريق إليك`,
    say: (reference) => `غادر طلبك ${isolated(reference)} مرسمنا.`,
    tracking: (number) => `رقم التتبّع: ${isolated(number)}`,
    noTracking: 'يُرسل بلا رقم تتبّع.',
    returns:
      'لم يعد إلغاؤه ممكنًا. إن لم تكن إحدى المطبوعات كما تمنّيت فسجّل الإرجاع في صفحة الطلب؛ ' +
      'وحين تعود إلينا نعيد إليك المبلغ.',
  },
  cancelled: {
    subject: (reference) => `أُلغي طلبك ${isolated(reference)}`,
    say: (reference) => `أُلغي طلبك ${isolated(reference)}. لن يُرسل منه شيء.`,
    reason: (reason) => `السبب: ${isolated(reason)}`,
    reasons: {
      'I changed my mind': 'غيّرت رأيي',
      'Something in the order is wrong': 'هناك خطأ في الطلب',
      'It takes too long': 'يستغرق وقتًا طويلًا',
    },
    moneyBack: (sum) =>
      `تستردّ المبلغ كله: ${sum}، إلى البطاقة التي دفعت بها. قد يستغرق ظهوره لدى مصرفك بضعة أيام.`,
  },
  refunded: {
    subject: (reference) => `المبلغ المعاد عن طلبك ${isolated(reference)}`,
    say: (reference, sum) =>
      `وصل ما أرجعته من طلبك ${isolated(reference)}. نعيد إليك ${sum ?? 'المبلغ'} ` +
      'إلى البطاقة التي دفعت بها. قد يستغرق ظهوره لدى مصرفك بضعة أيام.',
  },
};

import { isolated } from '@tessera/mfe-kit/isolated';
import type { Messages } from '@tessera/mfe-kit/messages';
import { pluralIn } from '@tessera/mfe-kit/plural';
import type { CheckoutMessages } from './en.ts';

const plural = pluralIn('ar', 'ar-AE');

export default {
  title: 'إتمام الشراء',
  nothing: 'لا يوجد ما تدفع ثمنه',
  nothingSay: 'سلتك فارغة.',
  signIn: 'لا تحتاج إلى حساب. {a|سجّل الدخول} إن كان لديك حساب.',
  gone: 'في سلتك شيء لم يعد متوفّرًا',
  goneSay: '{a|أزله من السلة} لتتمكّن من الطلب.',
  details: {
    legend: 'بياناتك',
    email: 'البريد الإلكتروني',
    emailHint: 'لتأكيد الطلب وأخبار التوصيل فقط',
    name: 'الاسم الكامل',
  },
  delivery: {
    note: (label, price) => `${label}، ${price}`,
    line1: 'الشارع ورقم المبنى',
    postcode: 'الرمز البريدي',
    city: 'المدينة',
    goesTo: (country) => `نوصّل إلى ${country}. هل تريد بلدًا آخر؟`,
    country: 'البلد',
    addNote: 'أضف بطاقة إهداء',
    noteHint: 'حتى 200 حرف. نطبعها على بطاقة ونضعها مع مطبوعاتك.',
  },
  card: {
    legend: 'الدفع بالبطاقة',
    number: 'رقم البطاقة',
    numberHint: `يقبل هذا المتجر بطاقات تجريبية: ${isolated('4242 4242 4242 4242')}`,
    expiry: 'تاريخ الانتهاء',
    expiryHint: `شهر ثم سنة، مثل ${isolated('04/28')}`,
    securityCode: 'رمز الأمان',
    securityHint: '3 أو 4 أرقام على البطاقة',
  },
  summary: {
    title: 'طلبك',
    atStore: (promise, store) => `${promise}، ${isolated(store)}`,
    noVat: (country) => `بلا ضريبة قيمة مضافة (${country})`,
    vat: (tax, percent, country) =>
      `يشمل ضريبة القيمة المضافة ${tax} (${percent}\u00a0%، ${country})`,
    change: 'غيّر السلة أو استخدم رمزًا ترويجيًا',
  },
  placeOrder: 'أكّد الطلب والدفع، {total}',
  orderFor: 'اطلب مقابل {total}',
  placing: 'يجري إرسال طلبك',
  obligation:
    'طلبك ملزم بالدفع. الإرجاع مجاني خلال 60 يومًا. للمساعدة راسلنا على {a|help@tessera.example}.',
  newTotal: {
    title: 'تغيّر المجموع، لذلك لم يُطلب شيء',
    look: '{a|اطّلع على المجموع الجديد} في الأسفل.',
    cardAgain: 'أدخل بيانات بطاقتك من جديد قبل ذلك.',
    was: (before) => `كان {s|${before}}.`,
    wasAndIs: (before, now) => `كان {s|${before}} وأصبح الآن {b|${now}}.`,
    orderOrChange: 'اطلب بالمجموع الجديد، أو {a|غيّر السلة} أولًا.',
    promotionUsed: (code) =>
      `يمكن لكل عميل استخدام الرمز ${isolated(code)} مرة واحدة، وقد استُخدم في طلب بهذا البريد الإلكتروني أو هذا الحساب. لذلك أزلناه. اطّلع على المجموع الجديد واطلب مرة أخرى؛ لم يُخصم منك شيء.`,
  },
  changed: {
    currency: (now) => `عملة السلة الآن هي ${now}.`,
    added: (title) => `أُضيفت ${isolated(title)} إلى السلة.`,
    price: (title, now, before) => `سعر ${isolated(title)} الآن ${now} بعد أن كان ${before}.`,
    quantity: (title, now, before) =>
      `عدد ${isolated(title)} في السلة الآن ${now} بعد أن كان ${before}.`,
    gone: (count) =>
      plural(count, {
        zero: 'لم تخرج أي مطبوعة من السلة.',
        one: 'لم تعد إحدى المطبوعات في السلة.',
        two: 'لم تعد مطبوعتان في السلة.',
        few: 'لم تعد # مطبوعات في السلة.',
        many: 'لم تعد # مطبوعة في السلة.',
        other: 'لم تعد # مطبوعة في السلة.',
      }),
    delivery: (now, before) => `تكلفة التوصيل الآن ${now} بعد أن كانت ${before}.`,
    nothingOff: 'لم يعد رمزك الترويجي يمنح خصمًا.',
    takesOff: (sum) => `يخصم رمزك الترويجي ${sum}.`,
  },
  notPlaced: 'لم يُرسل الطلب',
  goToOrder: 'انتقل إلى ذلك الطلب',
  reused: {
    title: 'راجع طلبك مرة أخرى من فضلك',
    message: 'سبق إرسال هذا النموذج ببيانات أخرى، لذلك لم يُطلب شيء الآن. راجعه ثم اطلب مرة أخرى.',
  },
  refusals: {
    'cart-empty': {
      title: 'سلتك فارغة',
      message: 'لا يوجد ما يُطلب. أضف مطبوعة أولًا؛ لم يُخصم منك شيء.',
    },
    'cart-changed': {
      title: 'سلتك تتغيّر الآن',
      message:
        'تغيّرت السلة مرارًا أثناء الطلب، ربما في نافذة أخرى. راجعها ثم اطلب مرة أخرى؛ لم يُخصم منك شيء.',
    },
    'cart-too-large': {
      title: 'في سلتك أكثر مما يتّسع له طلب واحد',
      message: 'أزل بعض المطبوعات واطلبها بعد ذلك؛ لم يُخصم منك شيء.',
    },
    'order-in-progress': {
      title: 'يجري طلب هذه السلة من قبل',
      message: 'هناك طلب لهذه السلة ينتظر الدفع. أكمله أو ألغه أولًا.',
    },
    'lines-unavailable': {
      title: 'في سلتك مطبوعة لم تعد متوفّرة',
      message: 'أزلها من السلة، ثم أتمّ الشراء من جديد. لم يُخصم منك شيء.',
    },
    'invalid-input': {
      title: 'هناك مشكلة في نموذج الطلب',
      message: 'لم يُطلب شيء ولم يُخصم منك شيء. صحّح الحقول المذكورة وأرسله مرة أخرى.',
    },
  },
  fields: {
    'email.missing': 'أدخل بريدك الإلكتروني',
    'email.malformed': `أدخل بريدًا إلكترونيًا مثل ${isolated('name@example.org')}`,
    'name.missing': 'أدخل اسمك الكامل',
    'line1.missing': 'أدخل الشارع ورقم المبنى',
    'postcode.missing': 'أدخل الرمز البريدي',
    'city.missing': 'أدخل المدينة',
    'country.unknown': 'اختر بلدًا نوصّل إليه',
    'storeId.missing': 'اختر المتجر الذي ستستلم منه',
    'storeId.unknown': 'اختر أحد متاجرنا؛ لم يعد هذا المتجر موجودًا',
    'storeId.unavailable': 'لا يمكننا الوصول إلى قائمة متاجرنا الآن. أعد المحاولة، أو اختر التوصيل',
    'giftNote.too_big': 'لا تزيد بطاقة الإهداء على 200 حرف',
    'cardNumber.malformed': 'أدخل رقم البطاقة، من 12 إلى 19 رقمًا',
    'cardNumber.wrong': 'تحقّق من رقم البطاقة، يبدو أن فيه رقمًا خاطئًا',
    'cardNumber.unusable': 'لا يمكن استخدام هذه البطاقة، استخدم بطاقة أخرى',
    'cardNumber.test-cards-only': `يقبل هذا المتجر البطاقات التجريبية فقط: استخدم ${isolated('4242 4242 4242 4242')}`,
    'expiry.malformed': `أدخل تاريخ الانتهاء مثل ${isolated('04/28')}`,
    'expiry.wrong': 'تحقّق من تاريخ الانتهاء',
    'expiry.expired': 'انتهت صلاحية هذه البطاقة، استخدم بطاقة أخرى',
    'securityCode.malformed': 'أدخل رمز الأمان، 3 أو 4 أرقام على البطاقة',
    'securityCode.wrong': 'تحقّق من رمز الأمان',
    too_big: 'هذا النص طويل جدًا',
  },
} satisfies Messages<CheckoutMessages>;

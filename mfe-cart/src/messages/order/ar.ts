import { isolated } from '@tessera/mfe-kit/isolated';
import type { Messages } from '@tessera/mfe-kit/messages';
import { pluralIn } from '@tessera/mfe-kit/plural';
import type { OrderMessages } from './en.ts';

const plural = pluralIn('ar', 'ar-AE');

export default {
  title: (heading, reference) => `${heading} (${isolated(reference)})`,
  headings: {
    confirmPayment: 'أكّد الدفع لدى مصرفك',
    placing: 'يجري إرسال طلبك',
    confirmed: 'شكرًا لك، تم تأكيد طلبك',
    rejected: 'لم يتم طلبك',
    toTheStore: 'طلبك في الطريق إلى المتجر',
    dispatched: 'طلبك في الطريق إليك',
    cancelled: 'أُلغي طلبك',
    'return-requested': 'سُجّل طلب الإرجاع',
    refunded: 'أعدنا إليك المبلغ',
  },
  card: (brand, last4) => `بطاقة ${isolated(brand)} المنتهية بالأرقام ${last4}`,
  referenceIs: (reference) => `رقم الطلب ${isolated(reference)}`,
  next: 'ما الذي يحدث بعد ذلك',
  placing: {
    answered: 'هل أجبت مصرفك؟',
    moment: 'يستغرق هذا لحظة. تتحقّق الصفحة من تلقاء نفسها.',
    again: 'تحقّق مرة أخرى',
    steps: {
      stock: 'حجز المطبوعات',
      payment: 'الموافقة على الدفع',
      delivery: 'حجز التوصيل',
    },
    undone: 'تم التراجع عنه، ولا شيء محجوز',
  },
  bank: {
    label: 'مصرفك',
    onItsPage: (sum, card) =>
      `يريد مصرفك أن تؤكّد له أنك تدفع {b|${sum}} إلى Tessera عن طريق ${card}. سيسألك في صفحة خاصة به ثم يعيدك إلى هنا.`,
    here: (sum, last4) =>
      `يسألك مصرفك: هل تريد دفع {b|${sum}} إلى Tessera بالبطاقة المنتهية بالأرقام ${last4}؟`,
    held: (moment) => `مطبوعاتك محجوزة حتى {time|${moment}}.`,
    failed: 'لم تصل إجابتك',
    go: 'انتقل إلى مصرفك',
    confirm: (sum) => `تأكيد، ${sum}`,
    cancel: 'إلغاء الدفع',
  },
  rejected: {
    title: 'لم يُخصم منك شيء',
    changeCart: 'غيّر سلتك',
    toCheckout: 'العودة إلى إتمام الشراء',
    reasons: {
      'out-of-stock': 'لم يُخصم منك شيء. غيّر سلتك واطلب مرة أخرى.',
      'hold-expired':
        'استغرق الأمر وقتًا طويلًا، واشترى آخرون في هذه الأثناء. لم يُخصم منك شيء. غيّر سلتك واطلب مرة أخرى.',
      'stock-unavailable':
        'لم نتمكّن من التحقّق من المخزون الآن. لم يُخصم منك شيء وسلتك كما كانت؛ أعد المحاولة بعد دقائق من فضلك.',
      'payment-declined': 'لم يُخصم منك شيء. استخدم بطاقة أخرى، أو اسأل مصرفك عن السبب.',
      'payment-unavailable':
        'لم تستجب خدمة الدفع. لم يُخصم منك شيء وسلتك كما كانت؛ أعد المحاولة، أو استخدم بطاقة أخرى.',
      'payment-not-confirmed': 'لم يُخصم منك شيء، وسلتك كما كانت.',
      'delivery-refused': 'لا يمكن إجراء هذا التوصيل. لم يُخصم منك شيء. اختر طريقة توصيل أخرى.',
      'delivery-unavailable':
        'تعذّر حجز التوصيل. لم يُخصم منك شيء وسلتك كما كانت؛ أعد المحاولة بعد دقائق من فضلك.',
    },
    declines: {
      declined: 'رفض المصرف البطاقة.',
      cancelled: 'أُلغي الدفع.',
      'insufficient-funds': 'رصيد البطاقة غير كافٍ.',
      'card-expired': 'انتهت صلاحية البطاقة.',
      'wrong-security-code': 'رمز الأمان للبطاقة غير صحيح.',
      'wrong-number': 'رقم البطاقة غير صحيح.',
      'not-supported': 'لا يمكن استخدام البطاقة في هذا النوع من الشراء.',
      'wrong-currency': 'لا يمكن استخدام البطاقة بهذه العملة.',
      'limit-reached': 'بلغت البطاقة حدّها الأقصى.',
      'confirmation-missing': 'طلب المصرف تأكيدًا لم يصله.',
      'not-confirmed': 'لم تؤكّد الدفع لدى مصرفك.',
      'not-confirmed-in-time': 'لم يُؤكَّد الدفع لدى المصرف في الوقت المناسب.',
      'bank-busy': 'لم يتمكّن المصرف من معالجة الدفع الآن.',
    },
    left: (name, available) =>
      plural(available, {
        zero: `نفدت ${isolated(name)}.`,
        one: `لم تبقَ سوى نسخة واحدة من ${isolated(name)}.`,
        two: `لم تبقَ سوى نسختين من ${isolated(name)}.`,
        few: `لم تبقَ سوى # نسخ من ${isolated(name)}.`,
        many: `لم تبقَ سوى # نسخة من ${isolated(name)}.`,
        other: `لم تبقَ سوى # نسخة من ${isolated(name)}.`,
      }),
  },
  confirmed: {
    say: 'تمت الموافقة على الدفع، ومطبوعاتك محجوزة لك.',
    pack: 'نؤطّر مطبوعاتك ونغلّفها في مرسمنا.',
    bring: 'أحضر رقم الطلب معك إلى المتجر.',
    returns: 'لديك 60 يومًا لإرجاعها مجانًا، وذلك من هذه الصفحة.',
    account: 'هل تريد متابعة الطلب؟',
    accountSay: 'مع حساب ترى طلباتك على كل جهاز. لا يتطلّب ذلك سوى كلمة مرور.',
    openAccount: 'افتح حسابًا',
  },
  dispatched: {
    left: 'غادرت مطبوعاتك مرسمنا.',
    leftOn: (moment) => `غادرت مطبوعاتك مرسمنا في {time|${moment}}.`,
    trackedAs: (tracking) => `رقم التتبّع: {b|${tracking}}`,
    bring: (reference) => `أحضر رقم الطلب ${isolated(reference)} معك إلى المتجر.`,
    returns: 'لديك 60 يومًا لإرجاعها مجانًا: انظر أدناه.',
  },
  cancelled: {
    title: (reference) => `رقم الطلب ${isolated(reference)}: لن يُرسل شيء`,
    byShop: 'ألغاه المتجر: {said}',
    paidBack: (sum, card) => `أُعيد ${sum} إلى ${card}. تُظهره المصارف خلال بضعة أيام عمل.`,
    toPayBack: (card) => `ستستردّ كل ما دفعته إلى ${card}. نحن نُبلغ مصرفك.`,
    others: 'شاهد مطبوعات أخرى',
  },
  cancel: {
    title: 'إلغاء هذا الطلب',
    say: (sum, card) =>
      `يمكنك ذلك إلى أن يغادر الطرد. لن يُرسل شيء، ويُعاد ${sum} إلى ${card}. لا يمكن استئناف الطلب بعد ذلك.`,
    why: 'لماذا تلغيه؟',
    reasons: {
      '': 'أفضّل عدم الإجابة',
      'I changed my mind': 'غيّرت رأيي',
      'Something in the order is wrong': 'هناك خطأ في الطلب',
      'It takes too long': 'يستغرق وقتًا طويلًا',
    },
    failed: 'لم يُلغَ الطلب',
    confirm: 'نعم، ألغِ الطلب',
  },
  returning: {
    back: 'عاد طردك إلينا',
    paying: (card, reference) => `نعيد إليك المبلغ إلى ${card}. رقم طلبك ${isolated(reference)}.`,
    waiting: 'ننتظر طردك. ما إن يصل حتى نعيد إليك المبلغ.',
    how: 'كيف ترجعه',
    pack: 'ضع المطبوعات في الصندوق الذي وصلت فيه.',
    write: (reference) => `اكتب {b|${reference}} على الصندوق.`,
    bring:
      'أحضره إلى {a|أحد متاجرنا}، أو راسلنا على {mail|help@tessera.example} فنرسل من يستلمه مجانًا.',
    paidBack: (card, reference) =>
      `أُعيد المبلغ إلى ${card}. تُظهره المصارف خلال بضعة أيام عمل. رقم طلبك ${isolated(reference)}.`,
  },
  returns: {
    title: (count) => (count === 1 ? 'إرجاعك' : 'عمليات الإرجاع'),
    announced: (sum, day) => `${sum}، سُجّل في {time|${day}}`,
    pieces: (quantity, name) => `${quantity} × ${isolated(name)}`,
    aPrint: 'مطبوعة',
    steps: { announced: 'سُجّل', back: 'عاد إلينا' },
    paidBack: (sum) => `أُعيد ${sum}`,
    toPayBack: (sum) => `سيُعاد ${sum}`,
  },
  sendBack: {
    something: 'إرجاع شيء',
    somethingElse: 'إرجاع شيء آخر',
    say: 'الإرجاع مجاني، ونعيد إليك المبلغ عندما يصل الطرد.',
    keep: 'أحتفظ بها',
    one: 'أرجعها',
    several: (pieces) =>
      plural(pieces, {
        zero: 'لا أرجع شيئًا',
        one: 'أرجع واحدة',
        two: 'أرجع اثنتين',
        few: 'أرجع #',
        many: 'أرجع #',
        other: 'أرجع #',
      }),
    why: 'لماذا ترجعه؟',
    choose: 'اختر سببًا',
    reasons: {
      'I changed my mind': 'غيّرت رأيي',
      'It looks different from what I expected': 'يبدو مختلفًا عمّا توقّعت',
      'It arrived damaged': 'وصل تالفًا',
      'It is not what I ordered': 'ليس ما طلبته',
    },
    failed: 'لم يصل طلب الإرجاع',
    announce: 'سجّل الإرجاع',
    problem: 'هناك مشكلة',
    notSent: 'لم يُرسل شيء.',
    choosePieces: 'اختر نسخة واحدة على الأقل لإرجاعها',
    chooseReason: 'اختر سبب الإرجاع',
  },
  details: {
    title: 'طلبك',
    reference: 'رقم الطلب',
    placed: 'تاريخ الطلب',
    deliverTo: 'التوصيل إلى',
    pickUp: 'الاستلام',
    inStore: 'من المتجر الذي اخترته',
    tracking: 'رقم التتبّع',
    promotion: 'العرض',
    promotionIs: (off, label, code) => `${off}، ${label} (${isolated(code)})`,
    card: 'البطاقة',
    withoutVat: (total) => `${total}، بلا ضريبة القيمة المضافة`,
    includingVat: (total, tax, percent) =>
      `${total}، منها ضريبة القيمة المضافة ${tax} (${percent}\u00a0%)`,
    paidBack: 'المبلغ المعاد',
    paidBackOn: (sum, day) => `${sum} في ${day}`,
    list: (parts) => parts.map(isolated).join('، '),
  },
  failed: 'لم يتغيّر شيء',
  refusals: {
    'not-cancellable': {
      title: 'لا يمكن إلغاء هذا الطلب',
      message:
        'يمكن إلغاء الطلب من تأكيده إلى أن يغادر الطرد. إن كان قد غادر فأرجعه: صفحة الطلب توضّح كيف. لم يتغيّر شيء.',
    },
    'not-returnable': {
      title: 'لا يمكن إرجاع هذه النسخ',
      message: 'لا يمكن إرجاع إلا ما أُرسل وليس في طريق العودة من قبل. لم يتغيّر شيء.',
    },
    'out-of-turn': {
      title: 'هذا لا يناسب حالة الطلب',
      message: 'تغيّرت حالة الطلب في هذه الأثناء. اطّلع عليها. لم يتغيّر شيء.',
    },
    'order-not-found': {
      title: 'لا نجد هذا الطلب',
      message: 'تظهر الطلبات في المتصفّح الذي أُرسلت منه وفي حساب صاحبها.',
    },
    'idempotency-key-reused': {
      title: 'سبق إرسال هذا',
      message:
        'سبق إرسال هذا النموذج ببيانات أخرى، لذلك لم يتغيّر شيء الآن. راجعه ثم أرسله مرة أخرى.',
    },
  },
} satisfies Messages<OrderMessages>;

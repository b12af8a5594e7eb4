import { isolated } from '@tessera/mfe-kit/isolated';
import type { Messages } from '@tessera/mfe-kit/messages';
import type { OrdersMessages } from './en.ts';

export default {
  title: 'طلباتك',
  order: (reference) => `الطلب \u2066${reference}\u2069`,
  isNow: (reference, status) => `الطلب \u2066${reference}\u2069: ${status}`,
  summary: (total) => `{time}، ${total}. {explanation}`,
  line: (quantity, price) => `{variant}، العدد ${quantity}، سعر الواحدة ${price}`,
  delivery: (price) => `التوصيل: ${price}`,
  discount: (amount, code) =>
    code === null ? `الخصم: ${amount}` : `الخصم بالرمز ${isolated(code)}: ${amount}`,
  status: {
    placing: 'قيد التنفيذ',
    confirmed: 'مؤكّد',
    rejected: 'لم يتم',
    dispatched: 'في الطريق',
    cancelled: 'ملغى',
    'return-requested': 'في طريق العودة',
    refunded: 'أُعيد المبلغ',
  },
  refundedInPart: 'أُعيد جزء من المبلغ',
  explanation: {
    placing: 'نحجز مطبوعاتك ونطلب الدفع.',
    confirmed: 'دُفع ثمنه وهو في طريقه إلى الإطار.',
    rejected: 'لم يتم الطلب ولم يُخصم شيء.',
    dispatched: 'غادر مرسمنا.',
    cancelled: 'تستردّ كل ما دفعته.',
    'return-requested': 'ننتظر ما تعيده، ثم نردّ إليك المبلغ.',
  },
  reasons: {
    'out-of-stock': 'لم يعد كل ما طلبته متوفّرًا بالعدد المطلوب. لم يُخصم شيء، وسلتك كما كانت.',
    'hold-expired': 'استغرق الأمر وقتًا طويلًا ولم يعد ما طلبته متوفّرًا. لم يُخصم شيء، وسلتك كما كانت.',
    'stock-unavailable':
      'لم نتمكّن من التحقّق من المخزون. لم يُخصم شيء، وسلتك كما كانت؛ أعد المحاولة بعد بضع دقائق من فضلك.',
    'payment-declined': 'رُفض الدفع. لم يُخصم شيء. استخدم بطاقة أخرى، أو اسأل مصرفك عن السبب.',
    'payment-unavailable':
      'لم تُجب خدمة الدفع. لم يُخصم شيء، وسلتك كما كانت؛ أعد المحاولة، أو استخدم بطاقة أخرى.',
    'payment-not-confirmed': 'لم يؤكَّد الدفع لدى مصرفك. لم يُخصم شيء، وسلتك كما كانت.',
    'delivery-refused': 'هذا التوصيل غير ممكن. لم يُخصم شيء. اختر طريقة توصيل أخرى.',
    'delivery-unavailable':
      'تعذّر حجز التوصيل. لم يُخصم شيء، وسلتك كما كانت؛ أعد المحاولة بعد بضع دقائق من فضلك.',
  },
  tracked: (tracking) => `غادر مرسمنا. رقم التتبّع: \u2066${tracking}\u2069.`,
  cancelledFor: (reason) => `تستردّ كل ما دفعته. السبب المذكور: ${isolated(reason)}`,
  paidBack: (amount) => `رددنا إليك ${amount}.`,
  next: {
    placing: 'تابعه',
    confirmed: 'اطّلع عليه أو ألغِه',
    dispatched: 'أعد شيئًا منه',
    'return-requested': 'كيف تعيده',
  },
  stale: 'قد لا تكون هذه القائمة محدّثة',
  staleSay:
    'لا نستطيع الوصول إلى طلباتك الآن ونواصل المحاولة؛ لم يتغيّر فيها شيء. إن كنت قد سجّلت الخروج في نافذة أخرى، {link|فسجّل الدخول من جديد}.',
  none: 'لا طلبات بعد',
  noneSay:
    'هنا يظهر ما تشتريه وأنت مسجّل الدخول. أما الطلب الذي قدّمته ضيفًا فتجده عبر الرابط في رسالة تأكيده.',
  onItsWay: 'طلبك في طريقه إلى هذه القائمة. سيظهر هنا من تلقاء نفسه.',
} satisfies Messages<OrdersMessages>;

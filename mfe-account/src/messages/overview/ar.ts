import type { Messages } from '@tessera/mfe-kit/messages';
import type { OverviewMessages } from './en.ts';

export default {
  signedInAs: 'مسجّل الدخول باسم {name}، {email}',
  confirm: 'أكّد عنوان بريدك الإلكتروني',
  confirmSay: 'أرسلنا إليك رسالة فيها رابط. لم يصل شيء؟ {link|اطلب رسالة أخرى}.',
  places: {
    '/account/orders': 'ما اشتريته، وإلى أين وصل.',
    '/account/addresses': 'إلى أين تذهب مطبوعاتك.',
    '/account/wishlist': 'مطبوعات تضعها في بالك.',
    '/account/security': 'كلمة المرور ومفاتيح المرور والأجهزة التي سجّلت الدخول عليها.',
    '/account/data': 'خذها معك، أو اطلب حذفها.',
  },
  signOut: 'تسجيل الخروج',
} satisfies Messages<OverviewMessages>;

import { isolated } from '@tessera/mfe-kit/isolated';
import type { Messages } from '@tessera/mfe-kit/messages';
import type { WishlistMessages } from './en.ts';

export default {
  title: 'قائمة أمنياتك',
  done: {
    saved: 'المطبوعة في قائمة أمنياتك.',
    removed: 'أُزيلت المطبوعة من القائمة.',
    shared: 'صار لقائمة أمنياتك رابط. من لديه الرابط يستطيع رؤيتها.',
    withdrawn: 'لم يعد الرابط يعمل.',
  },
  nothingChanged: 'لم يتغيّر شيء',
  keptHere: 'تُحفظ القائمة لهذا المتصفّح. {link|سجّل الدخول} لتجدها على كل جهاز؛ ما فيها ينتقل معك.',
  empty: 'لا شيء فيها بعد',
  emptySay: 'اضغط «إضافة إلى قائمة الأمنيات» في صفحة أي مطبوعة لتظهر هنا.',
  takeOut: (title) => `إزالة ${isolated(title)} من القائمة`,
  notForSale: 'لا يمكن شراؤها الآن.',
  share: {
    title: 'أرِها للآخرين',
    say: 'تحصل على رابط لا يستطيع أحد تخمينه. يُظهر المطبوعات ولا يُظهر اسمك.',
    make: 'أنشئ رابطًا',
    made: 'من لديه هذا الرابط يرى قائمة أمنياتك:',
    withdraw: 'اسحب الرابط',
  },
  shared: {
    title: 'قائمة أمنيات من أجلك',
    empty: 'القائمة فارغة الآن',
    emptySay: 'عُد لاحقًا.',
    noneTitle: 'لا توجد قائمة أمنيات كهذه',
    none: 'لم تعد قائمة الأمنيات هذه مشتركة',
    noneSay: 'أو أن الرابط غير كامل. اسأل من أرسله إليك.',
  },
  problems: {
    'not-found': 'ربما لم تعد هذه المطبوعة تُباع. إن كانت جديدة فأعد المحاولة بعد قليل.',
    'wishlist-full': 'قائمة أمنياتك ممتلئة. أزل منها مطبوعة ثم أضف هذه.',
  },
} satisfies Messages<WishlistMessages>;

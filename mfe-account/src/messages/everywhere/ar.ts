import { isolated } from '@tessera/mfe-kit/isolated';
import type { Messages } from '@tessera/mfe-kit/messages';
import type { EverywhereMessages } from './en.ts';

export default {
  signIn: 'تسجيل الدخول',
  signOut: 'تسجيل الخروج',
  accountOf: (name) => `حساب ${isolated(name)}`,
  links: {
    '/account': 'حسابك',
    '/account/orders': 'الطلبات',
    '/account/addresses': 'العناوين',
    '/account/wishlist': 'قائمة الأمنيات',
  },
  wishlist: {
    keep: 'إضافة إلى قائمة الأمنيات',
    keepOne: (title) => `إضافة ${title} إلى قائمة الأمنيات`,
    takeOut: 'إزالة من قائمة الأمنيات',
    view: 'عرض قائمة الأمنيات',
    failed: 'لم ينجح ذلك ولم يتغيّر شيء. تحقّق من اتصالك بالإنترنت ثم أعد المحاولة.',
  },
} satisfies Messages<EverywhereMessages>;

import type { Messages } from '@tessera/mfe-kit/messages';
import type { IdentityMessages } from './en.ts';

export default {
  title: { 'sign-in': 'تسجيل الدخول', 'sign-up': 'فتح حساب' },
  say: {
    'sign-in': 'ما في سلتك يبقى فيها.',
    'sign-up': 'احفظ عناوينك وشاهد كل طلباتك في مكان واحد. ما في سلتك يبقى فيها.',
  },
  submit: { 'sign-in': 'تسجيل الدخول', 'sign-up': 'فتح الحساب' },
  otherMode: {
    'sign-in': 'ليس لديك حساب بعد؟ {link|افتح حسابًا}',
    'sign-up': 'لديك حساب؟ {link|سجّل الدخول}',
  },
  name: 'اسمك',
  forgot: 'هل نسيت كلمة المرور؟',
  passwordChanged: 'كلمة مرورك الجديدة سارية',
  passwordChangedSay: 'سُجّل الخروج من كل الأجهزة. سجّل الدخول بكلمة المرور الجديدة.',
  deleted: 'حُذف حسابك',
  deletedSay: 'سُجّل خروجك من كل مكان. شكرًا لأنك كنت معنا.',
  problems: {
    'wrong-credentials':
      'عنوان البريد الإلكتروني وكلمة المرور لا يتطابقان. تحقّق منهما وأعد المحاولة، أو افتح حسابًا.',
  },
  fields: {
    'name.missing': 'أدخل اسمك',
    'name.too_big': 'أدخل اسمًا لا يزيد على 120 حرفًا',
    'email.in-use':
      'يوجد حساب بعنوان البريد الإلكتروني هذا. سجّل الدخول بدلًا من ذلك، أو استخدم عنوانًا آخر.',
  },
} satisfies Messages<IdentityMessages>;

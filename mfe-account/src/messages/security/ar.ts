import { isolated } from '@tessera/mfe-kit/isolated';
import type { Messages } from '@tessera/mfe-kit/messages';
import type { SecurityMessages } from './en.ts';

export default {
  title: 'تسجيل الدخول والأجهزة',
  done: {
    email: 'أرسلنا رابطًا إلى العنوان الجديد. حين تفتحه يحلّ محلّ العنوان القديم.',
    password: 'تغيّرت كلمة مرورك، وسُجّل الخروج من كل الأجهزة الأخرى.',
    verify: 'رسالة فيها رابط جديد في طريقها إليك.',
    passkey: 'أُضيف مفتاح المرور. يمكنك تسجيل الدخول به من الآن فصاعدًا.',
    'passkey-removed': 'أُزيل مفتاح المرور. لم يعد يفتح شيئًا.',
    ended: 'سُجّل خروج الجهاز.',
    'ended-others': 'سُجّل خروج كل الأجهزة الأخرى.',
  },
  notConfirmed: '{email}، لم يُؤكَّد بعد',
  sendAgain: 'أعد إرسال رسالة التأكيد',
  changeEmail: {
    title: 'تغيير عنوان بريدك الإلكتروني',
    newEmail: 'عنوان البريد الإلكتروني الجديد',
    submit: 'أرسل الرابط',
  },
  changePassword: {
    title: 'تغيير كلمة مرورك',
    current: 'كلمة المرور الحالية',
    hint: 'ثمانية أحرف على الأقل. يُسجَّل الخروج من كل الأجهزة الأخرى.',
    submit: 'غيّر كلمة المرور',
  },
  passkeys: {
    title: 'مفاتيح المرور',
    say: 'سجّل الدخول ببصمة إصبعك أو بوجهك أو بقفل جهازك، من دون كلمة مرور.',
    add: 'إضافة مفتاح مرور',
    remove: (name) => `إزالة ${isolated(name)}`,
    unused: (added) => `أُضيف في ${added}، لم يُستخدم بعد`,
    used: {
      today: (added) => `أُضيف في ${added}، آخر استخدام له اليوم`,
      yesterday: (added) => `أُضيف في ${added}، آخر استخدام له أمس`,
      earlier: (added, used) => `أُضيف في ${added}، آخر استخدام له في ${used}`,
    },
    notSupported: 'ليس في هذا المتصفّح',
    notSupportedSay:
      'المتصفّح هو الذي ينشئ مفتاح المرور، باستخدام جافاسكربت. هذا المتصفّح لا يستطيع ذلك، أو أن جافاسكربت معطّلة. كلمة مرورك تعمل كما كانت.',
    back: 'رجوع',
    notAdded: 'لم يُضَف مفتاح المرور',
    name: 'اسم لمفتاح المرور هذا',
    nameHint: 'كي تعرفه لاحقًا: «هاتفي».',
  },
  devices: {
    title: 'أجهزتك',
    say: 'الأجهزة التي سجّلت الدخول عليها. أحدها ليس لك؟ سجّل خروجه وغيّر كلمة مرورك.',
    signOutOthers: 'سجّل خروج كل الأجهزة الأخرى',
    signOut: (device) => `سجّل خروج ${isolated(device)}`,
    current: 'هذا الجهاز',
    unknown: 'جهاز غير معروف',
    named: (browser, system) => `${isolated(browser)} على ${isolated(system)}`,
    used: {
      today: () => 'آخر استخدام: {time|اليوم}',
      yesterday: () => 'آخر استخدام: {time|أمس}',
      earlier: (day) => `آخر استخدام: {time|${day}}`,
    },
    currentUsed: {
      today: () => '{device}، آخر استخدام: {time|اليوم}',
      yesterday: () => '{device}، آخر استخدام: {time|أمس}',
      earlier: (day) => `{device}، آخر استخدام: {time|${day}}`,
    },
  },
  problems: {
    'own-session': 'هذا هو الجهاز الذي تستخدمه الآن. أنهِ جلسته عبر «تسجيل الخروج».',
  },
  fields: {
    'email.unchanged': 'هذا هو عنوان حسابك الحالي. أدخل عنوانًا آخر.',
    'currentPassword.missing': 'أدخل كلمة مرورك الحالية',
    'currentPassword.too_big': 'كلمة المرور أطول من 512 حرفًا.',
    'currentPassword.wrong': 'هذه ليست كلمة مرورك. أدخلها مرة أخرى.',
    'name.too_big': 'استخدم 60 حرفًا على الأكثر',
  },
} satisfies Messages<SecurityMessages>;

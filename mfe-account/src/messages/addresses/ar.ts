import { isolated } from '@tessera/mfe-kit/isolated';
import type { Messages } from '@tessera/mfe-kit/messages';
import type { AddressesMessages } from './en.ts';

export default {
  title: 'عناوينك',
  addressOf: (name, line) => `عنوان ${isolated(name)}، ${isolated(line)}`,
  default: 'العنوان الأساسي',
  change: 'تغيير',
  makeDefault: 'اجعله الأساسي',
  remove: 'إزالة',
  addAnother: 'إضافة عنوان آخر',
  changeThis: 'تغيير هذا العنوان',
  add: 'إضافة عنوان',
  done: {
    added: 'أُضيف العنوان.',
    saved: 'حُفظ العنوان.',
    removed: 'أُزيل العنوان.',
    default: 'تغيّر العنوان الأساسي.',
    gone: 'كان ذلك العنوان قد أُزيل. هذه هي العناوين الموجودة لديك.',
  },
  form: {
    name: 'الاسم الكامل',
    line1: 'الشارع ورقم المبنى',
    line2: 'الشقة أو الطابق أو الشركة',
    postcode: 'الرمز البريدي',
    city: 'المدينة أو البلدة',
    country: 'البلد',
    isDefault: 'استخدمه عنوانًا أساسيًا لي',
    save: 'حفظ العنوان',
    add: 'إضافة العنوان',
  },
  problems: {
    'too-many-addresses':
      'يحفظ الحساب 20 عنوانًا على الأكثر. أزل عنوانًا لم تعد تحتاج إليه، ثم أضف هذا العنوان.',
  },
  fields: {
    'name.missing': 'أدخل اسم الشخص الذي يُرسل إليه',
    'name.too_big': 'استخدم 120 حرفًا على الأكثر',
    'line1.missing': 'أدخل الشارع ورقم المبنى',
    'line1.too_big': 'استخدم 120 حرفًا على الأكثر',
    'line2.too_big': 'استخدم 120 حرفًا على الأكثر',
    'postcode.missing': 'أدخل الرمز البريدي',
    'postcode.too_big': 'أدخل رمزًا بريديًا لا يزيد على 12 حرفًا',
    'postcode.invalid_format': 'استخدم الحروف والأرقام والمسافات والشرطات فقط',
    'city.missing': 'أدخل المدينة أو البلدة',
    'city.too_big': 'استخدم 80 حرفًا على الأكثر',
    'country.missing': 'اختر بلدًا',
    'country.invalid_format': 'اختر بلدًا',
  },
} satisfies Messages<AddressesMessages>;

import { isolated } from '@tessera/mfe-kit/isolated';
import type { Messages } from '@tessera/mfe-kit/messages';
import type { StoresMessages } from './en.ts';

export default {
  title: 'المتاجر',
  description: (cities) => `شاهد المطبوعات مؤطّرة على الجدار: ${cities}.`,
  say: 'في كل متجر تجد جميع المقاسات وجميع الإطارات معلّقة. اطلب عبر الإنترنت واستلم من هنا، أو أعد ما لا يناسب جدارك.',
  hours: (open, close) => `من ${open} إلى ${close}`,
  days: (first, last) => `من ${first} إلى ${last}`,
  today: '، اليوم',
  openUntil: (time) => `مفتوح الآن حتى الساعة ${time}`,
  closed: 'مغلق',
  opensToday: (time) => `مغلق، يفتح اليوم الساعة ${time}`,
  opensTomorrow: (time) => `مغلق، يفتح غدًا الساعة ${time}`,
  opensOn: (day, time) => `مغلق، يفتح يوم ${day} الساعة ${time}`,
  map: 'خريطة متاجرنا',
  list: 'كل المتاجر',
  // Isolated: a postcode stays before its city in right-to-left text.
  place: (city, country) => `${isolated(city)}، ${country}`,
} satisfies Messages<StoresMessages>;

import type { Messages } from '@tessera/mfe-kit/messages';
import { pluralIn } from '@tessera/mfe-kit/plural';
import type { CatalogMessages } from './en.ts';

const plural = pluralIn('ar', 'ar-AE');

const prints = (count: number) =>
  plural(count, {
    zero: 'لا مطبوعات',
    one: 'مطبوعة واحدة',
    two: 'مطبوعتان',
    few: '# مطبوعات',
    many: '# مطبوعة',
    other: '# مطبوعة',
  });

export default {
  prints: 'المطبوعات',
  allPrints: 'كل المطبوعات',
  seeAllPrints: 'شاهد كل المطبوعات',
  browseAllPrints: 'تصفّح كل المطبوعات',
  categories: 'الفئات',
  category: 'فئة',
  categoryTitles: { geometric: 'هندسي', organic: 'عضوي', line: 'خطوط' },
  categoryDescriptions: {
    geometric: 'شبكات وبلاطات وكتل. قواعد دقيقة، وما تصنعه القاعدة حين لا يوقفها أحد.',
    organic: 'نموّ وماء وريح، يرسمها الحساب نفسه الذي يشكّلها في الطبيعة.',
    line: 'قلم ومسار وصبر. تضاريس ورقّاصات وحلقات بخط دقيق.',
  },
  countOfPrints: prints,
  some: (some, total) => `${some} من ${total}`,
  more: (count) => `اعرض ${count} أخرى`,
  isNew: 'جديد',
  comma: '، ',
  number: (number) => `رقم ${number}`,
  related: 'قد يعجبك أيضًا',
  hangsWellWith: (title) => `يليق تعليقها بجانب ${title}`,
  hangsWellWithThis: 'يليق تعليقها بجانب هذه',
  searchBox: {
    label: 'ابحث في المطبوعات',
    hint: 'ابحث عن مطبوعات أو ألوان أو مقاسات',
  },
  pickUpIn: 'الاستلام من',
  listing: {
    description:
      'مطبوعات فنية توليدية، يرسم البرنامج كلًا منها انطلاقًا من رقم واحد. أربعة مقاسات وأربعة إطارات وإرجاع مجاني خلال 60 يومًا.',
    ofCategory: (title) => `${title}: مطبوعات فنية توليدية يرسمها برنامج انطلاقًا من رقم أوّلي.`,
    page: (title, page) => `${title}، صفحة ${page}`,
    quick: 'تصفية سريعة',
    bands: {
      under: (to) => `أقل من ${to}`,
      between: (from, to) => `من ${from} إلى ${to}`,
      over: (from) => `أكثر من ${from}`,
    },
    applied: 'عوامل التصفية المختارة',
    clearAll: 'إزالة الكل',
    allFilters: 'كل عوامل التصفية',
    filtersApplied: (count) => `كل عوامل التصفية، المختار منها ${count}`,
    showResults: 'اعرض النتائج',
    endsBefore: 'تنتهي القائمة قبل هذه الصفحة',
    fewerPages: (count) => `هناك ${prints(count)} في عدد أقل من الصفحات.`,
    firstPage: 'إلى الصفحة الأولى',
    noCategory: 'لا توجد فئة كهذه',
    noCategorySay: 'ربما تغيّر اسمها، أو بيعت آخر مطبوعة فيها.',
  },
  sort: {
    by: 'الترتيب حسب',
    submit: 'رتّب',
    bestMatch: 'الأقرب إلى بحثك',
    selection: 'اختيارنا',
    newest: 'الأحدث',
    'price-asc': 'السعر، من الأقل',
    'price-desc': 'السعر، من الأعلى',
  },
  facets: {
    family: 'السلسلة',
    palette: 'لوحة الألوان',
    orientation: 'الاتجاه',
    size: 'المقاس',
    price: 'السعر',
    availability: 'التوفّر',
  },
  facetValues: {
    portrait: 'عمودي',
    landscape: 'أفقي',
    square: 'مربّع',
    'in-stock': 'متوفّر',
    out: 'نفد',
  },
  palettes: {
    Chalk: 'طباشير',
    Ember: 'جمر',
    Festival: 'مهرجان',
    Lapis: 'لازورد',
    Moss: 'طحلب',
    Night: 'ليل',
    Rose: 'وردي',
    Sand: 'رمل',
  },
  search: {
    title: 'البحث',
    results: (q) => `نتائج البحث عن «${q}»`,
    description: 'ابحث عن مطبوعات فنية توليدية بالاسم أو اللون أو الموضوع أو المقاس.',
    nothing: (q) => `لم نجد شيئًا عن «${q}»`,
    advice:
      'جرّب كلمات أقل أو كلمات أخرى، ويُفضّل بالإنجليزية: لونًا («blue») أو شيئًا يُرى («mountains») أو مقاسًا («40 × 50»).',
    resultsInstead: (corrected) => `نعرض نتائج «${corrected}»`,
    notAsTyped: (q) => `لا توجد مطبوعة فيها «${q}» كما كتبتها.`,
    didYouMean: 'هل تقصد',
    nearSeries: 'سلاسل قريبة مما تبحث عنه',
    lookAround: 'أو تجوّل في المتجر',
    others: 'ما يشاهده الآخرون',
  },
  notFound: {
    title: 'غير موجود',
    description: 'هذه الصفحة غير موجودة، أو لم تعد موجودة.',
    advice: 'تحقّق من العنوان، أو ابحث عمّا تريد في الأعلى.',
    orOneOfThese: 'أو واحدة من هذه',
  },
} satisfies Messages<CatalogMessages>;

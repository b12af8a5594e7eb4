export type SearchBoxProps = Record<string, never>;

export interface RecommendationsProps {
  /** Products to go with; they are never recommended themselves. */
  handles?: string[];
  /** The same by variants, as a cart knows them. */
  variantIds?: string[];
  /** Heading; "You may also like" without it. */
  title?: string;
  /** 1 to 12, 4 without it. */
  limit?: number;
}

export interface StorePickerProps {
  /** Name of the form field: the chosen store's id is sent with the form around the fragment. */
  name: string;
  /** The id of the store that is chosen at first. */
  value?: string;
}

/** What catalog offers to other teams, for a typed `<Slot<CatalogFragments> …>`. */
export interface CatalogFragments {
  'catalog/search-box': SearchBoxProps;
  'catalog/recommendations': RecommendationsProps;
  'catalog/store-picker': StorePickerProps;
}

const strings = { type: 'array', items: { type: 'string' }, maxItems: 20 } as const;

const searchForm = (action: string, label: string, hint: string, submit: string) =>
  `<search class="t-search"><form action="${action}">` +
  `<label class="t-visually-hidden" for="search-fallback">${label}</label>` +
  `<input id="search-fallback" name="q" type="search" placeholder="${hint}" enterkeyhint="search">` +
  `<button class="t-btn t-btn-quiet" type="submit">${submit}</button></form></search>`;

/** Time-outs in milliseconds to the first byte; fallbacks are static and need no script. */
export const fragments = {
  'search-box': {
    timeoutMs: 300,
    props: { type: 'object', additionalProperties: false },
    fallback: {
      en: searchForm('/search', 'Search prints', 'Search prints, colours, sizes', 'Search'),
      de: searchForm('/de/search', 'Drucke suchen', 'Drucke, Farben, Größen suchen', 'Suchen'),
      ar: searchForm(
        '/ar/search',
        'ابحث في المطبوعات',
        'ابحث عن مطبوعات أو ألوان أو مقاسات',
        'بحث',
      ),
    },
  },
  recommendations: {
    timeoutMs: 500,
    props: {
      type: 'object',
      additionalProperties: false,
      properties: {
        handles: strings,
        variantIds: strings,
        title: { type: 'string', maxLength: 100 },
        limit: { type: 'integer', minimum: 1, maximum: 12 },
      },
    },
    fallback: {
      en: '<p><a href="/c/prints">See all prints</a></p>',
      de: '<p><a href="/de/c/prints">Alle Drucke ansehen</a></p>',
      ar: '<p><a href="/ar/c/prints">شاهد كل المطبوعات</a></p>',
    },
  },
  'store-picker': {
    timeoutMs: 500,
    props: {
      type: 'object',
      additionalProperties: false,
      required: ['name'],
      properties: { name: { type: 'string' }, value: { type: 'string' } },
    },
    fallback: {
      en:
        '<p>The list of stores is not available at the moment. ' +
        '<a href="/stores">See all stores</a>, or have the order delivered.</p>',
      de:
        '<p>Die Liste der Läden ist gerade nicht verfügbar. ' +
        '<a href="/de/stores">Alle Läden ansehen</a> oder die Bestellung liefern lassen.</p>',
      ar:
        '<p>قائمة المتاجر غير متاحة الآن. ' +
        '<a href="/ar/stores">شاهد كل المتاجر</a> أو اطلب التوصيل.</p>',
    },
  },
} as const;

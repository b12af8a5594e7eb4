const paths = {
  account: 'M8 8a4 4 0 1 0 8 0a4 4 0 1 0-8 0M4 20.5c1.2-4 4.2-6 8-6s6.8 2 8 6',
  heart: 'M12 20.3S3.5 15.3 3.5 9.3A4.6 4.6 0 0 1 12 6.8a4.6 4.6 0 0 1 8.5 2.5c0 6-8.5 11-8.5 11z',
};

const iconLink = (href: string, label: string, icon: keyof typeof paths) =>
  `<a class="t-icon-btn" href="${href}" aria-label="${label}"><svg class="t-icon" viewBox="0 0 24 24" aria-hidden="true"><path d="${paths[icon]}"/></svg></a>`;

const menuLinks = (prefix: string, account: string, wishlist: string) =>
  iconLink(`${prefix}/account`, account, 'account') +
  iconLink(`${prefix}/wishlist`, wishlist, 'heart');

/** Fragments of the account team that others may place, with their props. */
export interface AccountFragments {
  /** Keeps a print in the wishlist of the account, or of this browser. */
  'account/wishlist-button': { handle: string };
  /** Keeps prints from the cards of a list: one for a page, where `catalog/list/card-corners` is. */
  'account/wishlist-hearts': Record<string, never>;
  'account/account-menu': Record<string, never>;
}

const wishForm = (action: string, label: string): string =>
  `<form method="post" action="${action}"><input type="hidden" name="intent" value="save"><input type="hidden" name="handle" value="{handle}"><button class="t-btn t-btn-quiet" type="submit">${label}</button></form>`;

export const fragments = {
  'wishlist-button': {
    timeoutMs: 400,
    props: {
      type: 'object',
      additionalProperties: false,
      required: ['handle'],
      properties: { handle: { type: 'string', minLength: 1 } },
    },
    fallback: {
      en: wishForm('/wishlist', 'Keep in wishlist'),
      de: wishForm('/de/wishlist', 'Auf die Merkliste'),
      ar: wishForm('/ar/wishlist', 'إضافة إلى قائمة الأمنيات'),
    },
  },
  // Without JavaScript, prints are kept on their own pages.
  'wishlist-hearts': {
    timeoutMs: 400,
    props: { type: 'object', additionalProperties: false },
    fallback: '',
  },
  'account-menu': {
    timeoutMs: 400,
    props: { type: 'object', additionalProperties: false },
    fallback: {
      en: menuLinks('', 'Account', 'Wishlist'),
      de: menuLinks('/de', 'Konto', 'Merkliste'),
      ar: menuLinks('/ar', 'الحساب', 'قائمة الأمنيات'),
    },
  },
} as const;

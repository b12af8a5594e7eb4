export interface AddToCartProps {
  /** The size and frame that is chosen now. */
  variantId: string;
  /** The price as the page shows it, "€131", so that headline and button always agree. */
  priceLabel?: string;
}

export type MiniCartProps = Record<string, never>;

/** What cart offers to other teams, for a typed `<Slot<CartFragments> …>`. */
export interface CartFragments {
  'cart/add-to-cart': AddToCartProps;
  'cart/mini-cart': MiniCartProps;
}

const addForm = (action: string, label: string) =>
  `<form method="post" action="${action}">` +
  '<input type="hidden" name="intent" value="add">' +
  '<input type="hidden" name="variantId" value="{variantId}">' +
  `<button class="t-btn t-btn-primary" type="submit">${label}</button></form>`;

const cartLink = (href: string, label: string) =>
  `<a class="t-icon-btn" href="${href}" aria-label="${label}">` +
  '<svg class="t-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">' +
  '<path d="M5 8h14l1 12.5H4zM8.5 10.5V7a3.5 3.5 0 0 1 7 0v3.5"/></svg></a>';

/** Time-outs in milliseconds to the first byte; fallbacks are static and need no script. */
export const fragments = {
  'add-to-cart': {
    timeoutMs: 400,
    props: {
      type: 'object',
      additionalProperties: false,
      required: ['variantId'],
      properties: {
        variantId: { type: 'string', minLength: 1, maxLength: 200 },
        priceLabel: { type: 'string', maxLength: 40 },
      },
    },
    fallback: {
      en: addForm('/cart', 'Add to cart'),
      de: addForm('/de/cart', 'In den Warenkorb'),
      ar: addForm('/ar/cart', 'أضف إلى السلة'),
    },
  },
  'mini-cart': {
    timeoutMs: 300,
    props: { type: 'object', additionalProperties: false },
    fallback: {
      en: cartLink('/cart', 'Cart'),
      de: cartLink('/de/cart', 'Warenkorb'),
      ar: cartLink('/ar/cart', 'السلة'),
    },
  },
} as const;

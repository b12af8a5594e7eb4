/** Places of catalog's pages that other teams may fill, with the props they get there. */
export interface CatalogExtensionPoints {
  /** On a product's page, below its details. */
  'product/after-details': { handle: string; productId?: string };
  /** On a product's page, right below the button that buys it: something small. */
  'product/beside-buy': { handle: string };
  /**
   * On pages with lists of prints, once, and not seen itself: each card has an empty element with `data-card-corner` (the
   * print's handle) and `data-title`, for one small button. Catalog leaves alone what is put into it.
   */
  'list/card-corners': Record<string, never>;
}

/** The same as JSON Schemas: the release gate holds fragments that stand there against them. */
export const extensionPoints = {
  'list/card-corners': { props: { type: 'object', additionalProperties: false } },
  'product/beside-buy': {
    props: {
      type: 'object',
      additionalProperties: false,
      required: ['handle'],
      properties: { handle: { type: 'string', minLength: 1 } },
    },
  },
  'product/after-details': {
    props: {
      type: 'object',
      additionalProperties: false,
      required: ['handle'],
      properties: {
        handle: { type: 'string', minLength: 1 },
        productId: { type: 'string' },
      },
    },
  },
} as const;

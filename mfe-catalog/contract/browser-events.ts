/** DOM events that catalog dispatches on `document`. */
export interface CatalogEvents {
  /** A visitor chose a store to pick an order up from. */
  'catalog:store-picked': { id: string; name: string; city: string };
}

/** The same as JSON Schemas: the release gate holds listeners against them. */
export const browserEvents = {
  'catalog:store-picked': {
    type: 'object',
    required: ['id', 'name', 'city'],
    properties: { id: { type: 'string' }, name: { type: 'string' }, city: { type: 'string' } },
  },
} as const;

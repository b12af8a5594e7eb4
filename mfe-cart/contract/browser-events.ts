/** DOM events that cart dispatches on `document`. */
export interface CartEvents {
  /** The cart holds this many pieces now. */
  'cart:changed': { count: number };
}

/** The same as JSON Schemas: the release gate holds listeners against them. */
export const browserEvents = {
  'cart:changed': {
    type: 'object',
    required: ['count'],
    properties: { count: { type: 'integer', minimum: 0 } },
  },
} as const;

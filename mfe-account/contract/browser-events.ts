/** DOM events the account team dispatches on `document`. */
export interface AccountEvents {
  /** Somebody signed in or out in this page; a fresh document follows at once. */
  'account:changed': { signedIn: boolean };
  /** A print was kept in the wishlist, or taken out of it. */
  'account:wishlist-changed': { handle: string; saved: boolean };
}

/** The same as JSON Schemas: the release gate holds listeners against them. */
export const browserEvents = {
  'account:changed': {
    type: 'object',
    required: ['signedIn'],
    properties: { signedIn: { type: 'boolean' } },
  },
  'account:wishlist-changed': {
    type: 'object',
    required: ['handle', 'saved'],
    properties: { handle: { type: 'string' }, saved: { type: 'boolean' } },
  },
} as const;

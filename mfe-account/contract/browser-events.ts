/** DOM events the account team dispatches on `document`. */
export interface AccountEvents {
  /** Somebody signed in or out in this page; a fresh document follows at once. */
  'account:changed': { signedIn: boolean };
}

/** The same as JSON Schemas: the release gate holds listeners against them. */
export const browserEvents = {
  'account:changed': {
    type: 'object',
    required: ['signedIn'],
    properties: { signedIn: { type: 'boolean' } },
  },
} as const;

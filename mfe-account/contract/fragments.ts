/** Fragments of the account team that others may place, with their props. */
export interface AccountFragments {
  'account/account-menu': Record<string, never>;
}

export const fragments = {
  'account-menu': {
    timeoutMs: 400,
    props: { type: 'object', additionalProperties: false },
    fallback:
      '<a class="t-icon-btn" href="/account" aria-label="Account"><svg class="t-icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M8 8a4 4 0 1 0 8 0a4 4 0 1 0-8 0M4 20.5c1.2-4 4.2-6 8-6s6.8 2 8 6"/></svg></a>',
  },
} as const;

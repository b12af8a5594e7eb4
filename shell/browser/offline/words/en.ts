/** Everything that is said about being offline. */
export const en = {
  offline: (time: string) =>
    `You are offline. This page is from ${time}. What you add to your cart is kept until you are back.`,
  online: 'You are online again.',
  anew: 'Load this page anew',
  added: 'What you added while you were offline is in your cart now.',
  refused: (why: string) => `Not in your cart: ${why}`,
  /** Why, by the type of the cart's problem; one that is not named here is said as the cart says it. */
  reasons: {} as Record<string, string>,
  noReason: 'What you added while you were offline could not be put into your cart.',
};

export type OfflineWords = typeof en;

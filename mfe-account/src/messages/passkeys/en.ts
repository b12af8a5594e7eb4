/** What is said of signing in with a passkey, and when one could not be used. */
export const en = {
  signIn: 'Sign in with a passkey',
  already: 'This device has a passkey for your account already.',
  calledOff: 'No passkey was used: it was called off, or it took too long. Nothing was changed.',
  notHere: 'Your browser could not use a passkey here. Nothing was changed.',
  /** When the service did not take it, by the status of its answer; else it is said as the service says it. */
  refused: {} as Record<string, string>,
};

export type PasskeysMessages = typeof en;

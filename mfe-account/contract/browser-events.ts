/** DOM events the account team dispatches on `document`. */
export interface AccountEvents {
  /** Somebody signed in or out in this page; a fresh document follows at once. */
  'account:changed': { signedIn: boolean };
}

/** What several pages of the account say. */
export const en = {
  /** Of a document whose form was refused. */
  error: (title: string) => `Error: ${title}`,
  yourAccount: 'Your account',
  /** By address. */
  places: {
    '/account': 'Overview',
    '/account/orders': 'Orders',
    '/account/addresses': 'Addresses',
    '/account/wishlist': 'Wishlist',
    '/account/security': 'Sign-in and devices',
    '/account/data': 'Your data',
  },
  lookAtPrints: 'Look at the prints',
  cancel: 'Cancel',
  email: 'E-mail address',
  password: 'Password',
  yourPassword: 'Your password',
  newPassword: 'New password',
  newPasswordHint: 'At least 8 characters. A few words in a row work well.',
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  /** Values of options, by the words of the catalogue. */
  options: {} as Record<string, string>,
  /** By the type of a service's problem; what is not named here is said as the service says it. */
  problems: {} as Record<string, string>,
  /** By field and code, the same. */
  fields: {} as Record<string, string>,
};

export type PageMessages = typeof en;

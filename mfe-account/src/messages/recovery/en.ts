/** What the pages say that ask for an e-mail with a link, and those the links lead to. */
export const en = {
  linkDead: 'This link does not work any more',
  sendLink: 'Send the link',
  forgot: {
    title: 'Choose a new password',
    say: 'Enter the address of your account. We send you a link to choose a new password.',
    sent: 'Look into your mailbox',
    sentSay:
      'If there is an account with this address, a letter with a link is on its way. The link works once, within an hour.',
    nothing: 'Nothing there? Look among the unwanted e-mails, or {link|try another address}.',
    back: 'Back to signing in',
  },
  reset: {
    title: 'Choose a new password',
    say: 'For the account of {email}. Every device is signed out, and you sign in with the new password.',
    submit: 'Use this password',
    deadSay: 'Each link works once, within an hour, and a newer one replaces it.',
    askAgain: 'Ask for a new link',
  },
  confirm: {
    title: 'Confirm your e-mail address',
    done: 'Your address is confirmed',
    doneSay: 'From now on we can help you back in when you forget your password.',
    newAddress: 'Your new address: {email}',
    isItYours: 'Is this your address? {email}',
    submit: 'Confirm this address',
    deadSay:
      'Each link works once, within a day, and a newer one replaces it. Perhaps the address is confirmed already.',
  },
  problems: {} as Record<string, string>,
};

export type RecoveryMessages = typeof en;

/** What the page about signing in and devices says. */
export const en = {
  title: 'Sign-in and devices',
  /** By what was done. */
  done: {
    email:
      'We have sent a link to the new address. When you follow it, it takes the place of the old one.',
    password: 'Your password was changed, and every other device was signed out.',
    verify: 'A letter with a new link is on its way.',
    passkey: 'The passkey was added. You can sign in with it from now on.',
    'passkey-removed': 'The passkey was removed. It opens nothing any more.',
    ended: 'The device was signed out.',
    'ended-others': 'Every other device was signed out.',
  } as Record<string, string>,
  notConfirmed: '{email}, not confirmed yet',
  sendAgain: 'Send the confirmation again',
  changeEmail: {
    title: 'Change your e-mail address',
    newEmail: 'New e-mail address',
    submit: 'Send the link',
  },
  changePassword: {
    title: 'Change your password',
    current: 'Password until now',
    hint: 'At least 8 characters. Every other device is signed out.',
    submit: 'Change password',
  },
  passkeys: {
    title: 'Passkeys',
    say: 'Sign in with your fingerprint, your face or your device’s lock, without a password.',
    add: 'Add a passkey',
    remove: (name: string) => `Remove ${name}`,
    unused: (added: string) => `Added on ${added}, not used yet`,
    used: {
      today: (added: string) => `Added on ${added}, last used today`,
      yesterday: (added: string) => `Added on ${added}, last used yesterday`,
      earlier: (added: string, used: string) => `Added on ${added}, last used on ${used}`,
    },
    notSupported: 'Not with this browser',
    notSupportedSay:
      'A passkey is made by the browser, with JavaScript. This one cannot, or JavaScript is off. Your password works as before.',
    back: 'Back',
    notAdded: 'The passkey was not added',
    name: 'Name for this passkey',
    nameHint: 'So that you know it again: “My phone”.',
  },
  devices: {
    title: 'Your devices',
    say: 'Where you are signed in. Is one not yours? Sign it out and change your password.',
    signOutOthers: 'Sign out all other devices',
    signOut: (device: string) => `Sign out ${device}`,
    current: 'This device',
    unknown: 'Unknown device',
    named: (browser: string, system: string) => `${browser} on ${system}`,
    used: {
      today: () => 'Last used {time|today}',
      yesterday: () => 'Last used {time|yesterday}',
      earlier: (day: string) => `Last used {time|on ${day}}`,
    },
    currentUsed: {
      today: () => '{device}, last used {time|today}',
      yesterday: () => '{device}, last used {time|yesterday}',
      earlier: (day: string) => `{device}, last used {time|on ${day}}`,
    },
  },
  problems: {} as Record<string, string>,
  fields: {} as Record<string, string>,
};

export type SecurityMessages = typeof en;

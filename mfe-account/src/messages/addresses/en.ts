/** What the address book says. */
export const en = {
  title: 'Your addresses',
  addressOf: (name: string, line: string) => `Address of ${name}, ${line}`,
  default: 'Default address',
  change: 'Change',
  makeDefault: 'Make default',
  remove: 'Remove',
  addAnother: 'Add another address',
  changeThis: 'Change this address',
  add: 'Add an address',
  /** By what was done. */
  done: {
    added: 'The address was added.',
    saved: 'The address was saved.',
    removed: 'The address was removed.',
    default: 'The default address was changed.',
    gone: 'That address had been removed already. These are the ones you have.',
  } as Record<string, string>,
  form: {
    name: 'Full name',
    line1: 'Street and number',
    line2: 'Flat, floor, company',
    postcode: 'Postcode',
    city: 'Town or city',
    country: 'Country',
    isDefault: 'Use as my default address',
    save: 'Save address',
    add: 'Add address',
  },
  problems: {} as Record<string, string>,
  fields: {} as Record<string, string>,
};

export type AddressesMessages = typeof en;

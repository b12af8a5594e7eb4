import type { Messages } from '@tessera/mfe-kit/messages';
import { pluralIn } from '@tessera/mfe-kit/plural';
import type { EverywhereMessages } from './en.ts';

const plural = pluralIn('de');

export default {
  label: (count) =>
    count === 0
      ? 'Warenkorb, leer'
      : `Warenkorb, ${plural(count, { one: '# Druck', other: '# Drucke' })}`,
  quantity: 'Anzahl',
  add: (price) => `In den Warenkorb${price ? `, ${price}` : ''}`,
  added: 'Im Warenkorb.',
  view: 'Warenkorb ansehen',
} satisfies Messages<EverywhereMessages>;

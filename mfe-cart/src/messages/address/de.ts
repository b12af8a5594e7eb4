import type { Messages } from '@tessera/mfe-kit/messages';
import type { AddressMessages } from './en.ts';

export default {
  suggested: 'Vorgeschlagene Adressen',
  saved: 'Gespeicherte Adresse',
  filledIn: (address) => `Ausgefüllt: ${address}`,
} satisfies Messages<AddressMessages>;

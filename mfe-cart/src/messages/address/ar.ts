import type { Messages } from '@tessera/mfe-kit/messages';
import { isolated } from '../isolated.ts';
import type { AddressMessages } from './en.ts';

export default {
  suggested: 'عناوين مقترحة',
  saved: 'عنوان محفوظ',
  filledIn: (address) => `تمت التعبئة: ${isolated(address)}`,
} satisfies Messages<AddressMessages>;

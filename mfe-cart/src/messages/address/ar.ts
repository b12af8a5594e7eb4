import { isolated } from '@tessera/mfe-kit/isolated';
import type { Messages } from '@tessera/mfe-kit/messages';
import type { AddressMessages } from './en.ts';

export default {
  suggested: 'عناوين مقترحة',
  saved: 'عنوان محفوظ',
  filledIn: (address) => `تمت التعبئة: ${isolated(address)}`,
} satisfies Messages<AddressMessages>;

import { loadMessages } from '@tessera/mfe-kit/messages';
import type { ReactNode } from 'react';
import { AddressSuggestions } from './address-suggestions.tsx';

/** What stands below a field of the address, with its words: those of the page were loaded before. */
export async function suggestBelow(input: HTMLInputElement, locale: string): Promise<ReactNode> {
  await loadMessages(locale);
  return <AddressSuggestions input={input} />;
}

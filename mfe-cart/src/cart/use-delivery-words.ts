import { formatDateRange } from '@tessera/design-system/format';
import { useLocale } from '@tessera/mfe-kit/use-messages';
import { useMessages } from '../messages/messages.ts';
import { deliveryPrice } from './amount-words.ts';
import type { DeliveryOption } from './api-types.ts';

/** How ways of delivery are called, what they promise and cost. One that has no words here keeps the service's. */
export function useDeliveryWords() {
  const { ways, free } = useMessages();
  const locale = useLocale();
  const promise = ({ id, from, to, promise }: DeliveryOption): string =>
    ways[id]?.promise(formatDateRange(from, to, locale)) ?? promise;
  return {
    promise,
    /** The same before a full stop: months may be written with one of their own. */
    promiseInSentence: (option: DeliveryOption): string => promise(option).replace(/\.$/, ''),
    label: ({ id, label }: DeliveryOption): string => ways[id]?.label ?? label,
    price: ({ price }: DeliveryOption): string => deliveryPrice(price, free, locale),
  };
}

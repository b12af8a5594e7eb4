import type { Currency } from '@tessera/bff-kit/currencies';
import { berlinTime, type CalendarDay } from './berlin-time.ts';
import { formatDays } from './format-days.ts';
import { addWorkingDays, isWorkingDay } from './working-days.ts';

export const DELIVERY_IDS = ['standard', 'express', 'pick-up'] as const;
export type DeliveryId = (typeof DELIVERY_IDS)[number];

export interface DeliveryOption {
  id: DeliveryId;
  label: string;
  /** minor units, tax included */
  price: number;
  from: CalendarDay;
  to: CalendarDay;
  /** the promise as a shopper reads it: "Arrives Thu 26 to Fri 27 Nov" */
  promise: string;
  needsStore: boolean;
}

/** Orders after this hour in Berlin are packed on the next working day. */
export const CUT_OFF_HOUR = 16;

interface DeliveryPrices {
  standard: number;
  express: number;
  /** goods from this worth on go for nothing by standard delivery */
  freeFrom: number;
}

/** What delivery costs, in the currency of the cart. Set by hand: carriers' prices follow no rate. */
export const DELIVERY_PRICES: Readonly<Record<Currency, DeliveryPrices>> = {
  EUR: { standard: 4_90, express: 12_90, freeFrom: 75_00 },
  GBP: { standard: 4_50, express: 11_50, freeFrom: 65_00 },
  USD: { standard: 5_90, express: 14_90, freeFrom: 85_00 },
};

// Working days from the day an order is packed: framing takes two of them for standard delivery.
const LEAD = { standard: [3, 4], express: [1, 2], 'pick-up': [2, 2] } as const;

const LABEL = {
  standard: 'Standard',
  express: 'Express',
  'pick-up': 'Pick up in a store',
} as const;

function price(id: DeliveryId, subtotal: number, currency: Currency): number {
  const { standard, express, freeFrom } = DELIVERY_PRICES[currency];
  if (id === 'pick-up') return 0;
  if (id === 'express') return express;
  return subtotal >= freeFrom ? 0 : standard;
}

/** The day an order placed now is packed on. */
export function packingDay(now: Date): CalendarDay {
  const { day, hour } = berlinTime(now);
  const missed = isWorkingDay(day) && hour >= CUT_OFF_HOUR;
  return addWorkingDays(day, missed ? 1 : 0);
}

type Promised = Omit<DeliveryOption, 'price'>;

function promisesOf(now: Date): Promised[] {
  const packed = packingDay(now);
  return DELIVERY_IDS.map((id) => {
    const from = addWorkingDays(packed, LEAD[id][0]);
    const to = addWorkingDays(packed, LEAD[id][1]);
    const verb = id === 'pick-up' ? 'Ready' : 'Arrives';
    return {
      id,
      label: LABEL[id],
      from,
      to,
      promise: `${verb} ${formatDays(from, to)}`,
      needsStore: id === 'pick-up',
    };
  });
}

// Every reply with a cart has a promise, and working out its days took longer than the rest of it. They
// change with Berlin's full hours, which are those of every time zone with a whole offset.
const HOUR_MS = 3_600_000;
let known: { hour: number; promises: Promised[] } | undefined;

function promisesAt(now: Date): Promised[] {
  const hour = Math.floor(now.getTime() / HOUR_MS);
  if (known?.hour !== hour) known = { hour, promises: promisesOf(now) };
  return known.promises;
}

/** What a shopper can choose from now for goods worth `subtotal` in a currency, as dates, cheapest promise first. */
export const deliveryOptions = (
  now: Date,
  subtotal: number,
  currency: Currency,
): DeliveryOption[] =>
  promisesAt(now).map((promised) => ({
    ...promised,
    price: price(promised.id, subtotal, currency),
  }));

/** One option by its id; every id of the type has one. */
export function chosenDelivery(
  now: Date,
  subtotal: number,
  id: DeliveryId,
  currency: Currency,
): DeliveryOption {
  const option = deliveryOptions(now, subtotal, currency).find((candidate) => candidate.id === id);
  if (!option) throw new Error(`No delivery option "${id}": the list and its type disagree.`);
  return option;
}

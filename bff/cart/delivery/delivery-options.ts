import { berlinTime, type CalendarDay } from './berlin-time.ts';
import { formatDays } from './format-days.ts';
import { addWorkingDays, isWorkingDay } from './working-days.ts';

export type DeliveryId = 'standard' | 'express' | 'pick-up';

export interface DeliveryOption {
  id: DeliveryId;
  label: string;
  /** cents, tax included */
  price: number;
  from: CalendarDay;
  to: CalendarDay;
  /** the promise as a shopper reads it: "Arrives Thu 26 to Fri 27 Nov" */
  promise: string;
  needsStore: boolean;
}

/** Orders after this hour in Berlin are packed on the next working day. */
export const CUT_OFF_HOUR = 16;
export const FREE_DELIVERY_FROM = 75_00;
const STANDARD_PRICE = 4_90;
const EXPRESS_PRICE = 12_90;

// Working days from the day an order is packed: framing takes two of them for standard delivery.
const LEAD = { standard: [3, 4], express: [1, 2], 'pick-up': [2, 2] } as const;

const LABEL = {
  standard: 'Standard',
  express: 'Express',
  'pick-up': 'Pick up in a store',
} as const;

function price(id: DeliveryId, subtotal: number): number {
  if (id === 'pick-up') return 0;
  if (id === 'express') return EXPRESS_PRICE;
  return subtotal >= FREE_DELIVERY_FROM ? 0 : STANDARD_PRICE;
}

/** The day an order placed now is packed on. */
export function packingDay(now: Date): CalendarDay {
  const { day, hour } = berlinTime(now);
  const missed = isWorkingDay(day) && hour >= CUT_OFF_HOUR;
  return addWorkingDays(day, missed ? 1 : 0);
}

/** What a shopper can choose from now for goods worth `subtotal` cents, as dates, cheapest promise first. */
export function deliveryOptions(now: Date, subtotal: number): DeliveryOption[] {
  const packed = packingDay(now);
  return (['standard', 'express', 'pick-up'] as const).map((id) => {
    const from = addWorkingDays(packed, LEAD[id][0]);
    const to = addWorkingDays(packed, LEAD[id][1]);
    const verb = id === 'pick-up' ? 'Ready' : 'Arrives';
    return {
      id,
      label: LABEL[id],
      price: price(id, subtotal),
      from,
      to,
      promise: `${verb} ${formatDays(from, to)}`,
      needsStore: id === 'pick-up',
    };
  });
}

/** The option an untouched cart is priced with. */
export function defaultDelivery(now: Date, subtotal: number): DeliveryOption {
  return chosenDelivery(now, subtotal, 'standard');
}

/** One option by its id; every id of the type has one. */
export function chosenDelivery(now: Date, subtotal: number, id: DeliveryId): DeliveryOption {
  const option = deliveryOptions(now, subtotal).find((candidate) => candidate.id === id);
  if (!option) throw new Error(`No delivery option "${id}": the list and its type disagree.`);
  return option;
}

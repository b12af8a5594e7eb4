import type { DeliveryId } from './delivery-options.ts';

export type Booking =
  { outcome: 'booked'; reference: string } | { outcome: 'refused'; reason: string };

/** Books couriers and store pick-ups. Both calls may be repeated; the order's id is the key. */
export interface Deliveries {
  book(order: { id: string; option: DeliveryId }): Promise<Booking>;
  /** Cancelling what was never booked keeps it from being booked later. */
  cancel(orderId: string): Promise<void>;
}

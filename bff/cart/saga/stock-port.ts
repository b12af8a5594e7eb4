import type { ServiceClient } from '@tessera/bff-kit/service-client';
import type { OrderDetails, ReturnLine } from '../orders/order.ts';

export interface ShortLine {
  variantId: string;
  available: number;
}

/** The W3C traceparent to call with, if there is one. */
type Trace = string | null;

/** Stock is catalog's: these are commands to it. Each may be sent again; the order's id is the key. */
export interface Stock {
  /** Holds all lines or none. */
  reserve(
    order: OrderDetails,
    trace: Trace,
  ): Promise<{ held: true; until: string | undefined } | { held: false; short: ShortLine[] }>;
  /** What was held is sold; a hold that has expired is taken again if there is enough. */
  commit(
    orderId: string,
    trace: Trace,
  ): Promise<{ sold: true } | { sold: false; short: ShortLine[] }>;
  /**
   * Gives back what is held or sold; also when nothing is, so that a late reservation cannot hold it.
   */
  release(orderId: string, trace: Trace): Promise<void>;
  /** Goods that a shopper sent back are in stock again, once for each return. */
  takeBack(orderId: string, back: { id: string; lines: ReturnLine[] }, trace: Trace): Promise<void>;
}

interface StockAnswer {
  type?: string;
  lines?: ShortLine[];
  expiresAt?: string;
}

const headers = (traceparent: Trace) => (traceparent === null ? {} : { headers: { traceparent } });

const unexpected = (what: string, status: number): Error =>
  new Error(`Catalog answered ${what} with status ${status}, which the saga cannot act on.`);

/** Stock over HTTP. Throws on time-outs and on answers that say neither yes nor no. */
export function createCatalogStock(client: ServiceClient): Stock {
  return {
    async reserve({ id, lines }, trace) {
      const { status, body } = await client.call<StockAnswer | null>(
        'POST',
        '/internal/reservations',
        {
          json: {
            orderId: id,
            lines: lines.map(({ variantId, quantity }) => ({ variantId, quantity })),
          },
          idempotencyKey: `${id}:reserve`,
          ...headers(trace),
        },
      );
      if (status === 200 || status === 201) return { held: true, until: body?.expiresAt };
      if (status === 409 && body?.type === 'out-of-stock') {
        return { held: false, short: body.lines ?? [] };
      }
      throw unexpected('a reservation', status);
    },
    async commit(orderId, trace) {
      const path = `/internal/reservations/${orderId}/commit`;
      const { status, body } = await client.call<StockAnswer | null>('POST', path, {
        idempotencyKey: `${orderId}:commit`,
        ...headers(trace),
      });
      if (status === 200) return { sold: true };
      if (status === 409 || status === 404) return { sold: false, short: body?.lines ?? [] };
      throw unexpected('a commit', status);
    },
    async release(orderId, trace) {
      const { status } = await client.call(
        'DELETE',
        `/internal/reservations/${orderId}`,
        headers(trace),
      );
      if (status >= 300 && status !== 404) throw unexpected('a release', status);
    },
    async takeBack(orderId, { id: returnId, lines }, trace) {
      const path = `/internal/reservations/${orderId}/returns`;
      const { status } = await client.call('POST', path, {
        json: { returnId, lines },
        idempotencyKey: `${orderId}:return:${returnId}`,
        ...headers(trace),
      });
      if (status >= 300) throw unexpected('a return', status);
    },
  };
}

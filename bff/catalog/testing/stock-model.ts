/** One variant's numbers. */
interface Numbers {
  onHand: number;
  held: number;
  sold: number;
  readonly oversell: boolean;
}

interface Order {
  status: 'held' | 'expired' | 'committed' | 'released';
  quantities: number[];
  returned: number[];
  returns: Map<string, number[]>;
}

/**
 * The stock commands as one reads them in a specification, without a database: what the real ones
 * are compared with. Variants are numbered; a line of 0 is no line.
 */
export function stockModel(stock: Numbers[]) {
  const orders = new Map<string, Order>();
  const enough = (quantities: number[]): boolean =>
    quantities.every((quantity, variant) => {
      const numbers = stock[variant];
      if (quantity === 0 || numbers === undefined) return true;
      return numbers.oversell || numbers.onHand - numbers.held >= quantity;
    });
  const move = (
    quantities: number[],
    change: Partial<Record<'onHand' | 'held' | 'sold', 1 | -1>>,
  ) => {
    for (const [variant, quantity] of quantities.entries()) {
      const numbers = stock[variant];
      if (numbers === undefined) continue;
      numbers.onHand += quantity * (change.onHand ?? 0);
      numbers.held += quantity * (change.held ?? 0);
      numbers.sold += quantity * (change.sold ?? 0);
    }
  };
  const same = (a: number[], b: number[]): boolean => a.join() === b.join();

  return {
    stock,
    reserve(id: string, quantities: number[]): string {
      const order = orders.get(id);
      if (order?.status === 'released') return 'released';
      if (order && !same(order.quantities, quantities)) return 'other-lines';
      if (order && order.status !== 'expired') return 'held';
      if (!enough(quantities)) return 'out-of-stock';
      move(quantities, { held: 1 });
      const returned = quantities.map(() => 0);
      orders.set(id, { status: 'held', quantities, returned, returns: new Map() });
      return 'held';
    },
    commit(id: string): string {
      const order = orders.get(id);
      if (order === undefined) return 'unknown';
      if (order.status === 'released' || order.status === 'committed') return order.status;
      if (order.status === 'expired') {
        if (!enough(order.quantities)) return 'hold-expired';
        move(order.quantities, { held: 1 });
      }
      move(order.quantities, { onHand: -1, held: -1, sold: 1 });
      order.status = 'committed';
      return 'committed';
    },
    release(id: string): string {
      const order = orders.get(id);
      if (order?.status === 'held') move(order.quantities, { held: -1 });
      if (order?.status === 'committed') {
        const out = order.quantities.map((quantity, i) => quantity - (order.returned[i] ?? 0));
        move(out, { onHand: 1, sold: -1 });
      }
      if (order) order.status = 'released';
      else orders.set(id, { status: 'released', quantities: [], returned: [], returns: new Map() });
      return 'released';
    },
    giveBack(id: string, returnId: string, quantities: number[]): string {
      const order = orders.get(id);
      if (order === undefined) return 'unknown';
      const known = order.returns.get(returnId);
      if (known) return same(known, quantities) ? 'returned' : 'other-lines';
      const sum = quantities.map((quantity, i) => quantity + (order.returned[i] ?? 0));
      const fits = sum.every(
        (total, i) => quantities[i] === 0 || total <= (order.quantities[i] ?? 0),
      );
      if (order.status !== 'committed' || !fits) return 'too-large';
      order.returned = sum;
      order.returns.set(returnId, quantities);
      move(quantities, { onHand: 1, sold: -1 });
      return 'returned';
    },
    /** Every hold runs out. */
    expire(): number {
      const held = [...orders.values()].filter(({ status }) => status === 'held');
      for (const order of held) {
        move(order.quantities, { held: -1 });
        order.status = 'expired';
      }
      return held.length;
    },
    count(variant: number, onHand: number): string {
      const numbers = stock[variant];
      if (numbers === undefined) return 'unknown';
      if (!numbers.oversell && onHand < numbers.held) return 'below-held';
      numbers.onHand = onHand;
      return 'corrected';
    },
  };
}

export type StockModel = ReturnType<typeof stockModel>;

import type { ShopperPlan } from '../plan-rounds.ts';
import type { Killing } from '../kills/run-kill.ts';
import type { Assortment } from '../shop/prepare-stock.ts';

/** What a scene is played with. */
export interface Stage extends Killing {
  assortment: Assortment;
  /** One shopper from the first page to the end of the order; `change` says what is special. */
  shopper(
    name: string,
    change?: Partial<Omit<ShopperPlan, 'lines'>> & { lines?: Record<string, number> },
  ): Promise<void>;
}

/** A situation that is worth being met in every run, and that chance would meet now and then. */
export interface Scene {
  /** What happens, in a sentence. */
  plot: string;
  /** How many instances it takes. */
  instances: 1 | 2;
  play(stage: Stage): Promise<void>;
}

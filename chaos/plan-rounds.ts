import { CRASH_POINTS } from './kills/crash-point-names.ts';
import { createRandom, type Random } from './random.ts';

/** Cards of the offline payment provider, by what it does with them. */
export type Card = 'pays' | 'declined' | 'needs-shopper' | 'no-answer' | 'answers-nobody';

/** Everything about a shopper that is decided before the shop is started. */
export interface ShopperPlan {
  card: Card;
  /** What the bank is told in its second step; null: the shopper walks away. */
  answer: boolean | null;
  signedIn: boolean;
  /** What happens to a confirmed order. */
  afterwards: 'keep' | 'cancel' | 'dispatch' | 'return';
  /** Places in the list of variants. The scarce one is wanted by more shoppers than it is there for. */
  lines: { variant: number | 'scarce'; quantity: number }[];
  /** After the round has begun. */
  startsAfterMs: number;
}

export type Kill =
  | { kind: 'process'; process: string; afterMs: number }
  | { kind: 'point'; point: string; skip: number; fate: 'die' | 'freeze' };

export interface Round {
  number: number;
  shoppers: ShopperPlan[];
  kill: Kill;
}

const SHOPPERS = { from: 3, to: 6 };
const CARDS: readonly Card[] = [
  'pays',
  'pays',
  'pays',
  'pays',
  'pays',
  'needs-shopper',
  'needs-shopper',
  'declined',
  'no-answer',
  'answers-nobody',
];
const AFTERWARDS = ['keep', 'keep', 'keep', 'cancel', 'cancel', 'dispatch', 'return'] as const;

/**
 * What shoppers do and what is killed, round by round. The same seed gives the same plan; which request
 * a kill meets is up to the machine. Crash points take turns, so that enough rounds reach each of them.
 *
 * @param o.variants how many variants there are to buy
 * @param o.freezes whether a process may stop for longer than its lease: another one has to go on then
 */
export function planRounds(o: {
  rounds: number;
  seed: number;
  processes: readonly string[];
  variants: number;
  freezes: boolean;
}): Round[] {
  const random = createRandom(o.seed);
  const points = endless(random, CRASH_POINTS);
  const processes = endless(random, o.processes);
  return Array.from({ length: o.rounds }, (_, index) => {
    const shoppers = Array.from({ length: random.between(SHOPPERS.from, SHOPPERS.to) }, () =>
      planShopper(random, o.variants),
    );
    // Every second round: random moments find what nobody thought of, named ones what somebody did.
    if (index % 2 === 0) {
      const afterMs = random.between(0, 1_500);
      return {
        number: index + 1,
        shoppers,
        kill: { kind: 'process', process: processes(), afterMs },
      };
    }
    const { name, provokedBy } = points();
    const [provoker] = shoppers;
    if (provoker) provoke(provoker, provokedBy);
    const fate = o.freezes && random.chance(0.2) ? 'freeze' : 'die';
    // Of what every order does, sometimes let the first one pass.
    const skip = provokedBy === 'buy' ? random.between(0, 1) : 0;
    return { number: index + 1, shoppers, kill: { kind: 'point', point: name, skip, fate } };
  });
}

function planShopper(random: Random, variants: number): ShopperPlan {
  const wanted = new Set<number | 'scarce'>();
  if (random.chance(0.5)) wanted.add('scarce');
  for (let more = random.between(1, 3); more > 0; more -= 1) {
    wanted.add(random.between(0, variants - 1));
  }
  return {
    card: random.pick(CARDS),
    answer: random.pick([true, true, false, null]),
    signedIn: random.chance(0.3),
    afterwards: random.pick(AFTERWARDS),
    lines: [...wanted].map((variant) => ({ variant, quantity: random.between(1, 3) })),
    startsAfterMs: random.between(0, 800),
  };
}

/** Makes sure that a round has an order which gets to the step that is to be interrupted. */
function provoke(shopper: ShopperPlan, by: 'buy' | 'cancel' | 'return'): void {
  shopper.card = 'pays';
  shopper.afterwards = by === 'buy' ? 'keep' : by;
  shopper.lines = shopper.lines.filter(({ variant }) => variant !== 'scarce');
  shopper.startsAfterMs = 0;
}

/** All items in a new order, again and again: each comes about equally often. */
function endless<T>(random: Random, items: readonly T[]): () => T {
  let left: T[] = [];
  return () => {
    if (left.length === 0) left = random.shuffle(items);
    const next = left.pop();
    if (next === undefined) throw new Error('There is nothing to choose from.');
    return next;
  };
}

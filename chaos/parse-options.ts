import { parseArgs } from 'node:util';
import { mutations } from './mutations/mutations.ts';

export interface ChaosOptions {
  rounds: number;
  seed: number;
  instances: 1 | 2;
  topology: 'separate' | 'single';
  /** Name of a fault that is put into the cart service to see that the checks find it. */
  mutate: string | null;
  /** Events go through a broker: at this address, or one that the run starts and kills as well. */
  nats: string | null;
  json: boolean;
}

export const USAGE = `Usage: npm run chaos -- [options]

Starts a shop of its own, lets shoppers order while processes are killed, waits for rest and checks what
is promised. Exits with 1 when a promise was broken.

  --rounds N         rounds of shoppers and kills (default 20; 0: the staged scenes only)
  --seed S           repeats the plan of another run (default: a new one, which is printed)
  --instances 1|2    instances of each service (default 1, or what the mutation takes)
  --topology NAME    separate (default) or single: all services in one process
  --mutate NAME      puts a fault into the code as it is loaded: ${Object.keys(mutations).join(', ')}
  --nats URL|own     events go through this broker, or through one that is started and killed, too
  --json             figures as JSON
`;

const wholeNumber = (text: string): number | null => (/^\d{1,9}$/.test(text) ? Number(text) : null);

/** Reads the command line; what is wrong comes back as a sentence. */
export function parseOptions(
  args: string[],
  newSeed: () => number,
): { ok: true; value: ChaosOptions } | { ok: false; problem: string } {
  const refuse = (problem: string) => ({ ok: false as const, problem });
  let given;
  try {
    given = parseArgs({
      args,
      options: {
        rounds: { type: 'string', default: '20' },
        seed: { type: 'string' },
        instances: { type: 'string' },
        topology: { type: 'string', default: 'separate' },
        mutate: { type: 'string' },
        nats: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
  const rounds = wholeNumber(given.rounds);
  if (rounds === null || rounds > 10_000) {
    return refuse('--rounds is a whole number up to 10000, e.g. --rounds 200');
  }
  const seed = given.seed === undefined ? newSeed() : wholeNumber(given.seed);
  if (seed === null) return refuse('--seed is a whole number, e.g. the one an earlier run printed');
  const { topology, mutate = null, nats = null, json } = given;
  const mutation = mutate === null ? null : mutations[mutate];
  if (mutation === undefined) {
    return refuse(`--mutate is one of ${Object.keys(mutations).join(', ')}`);
  }
  const { instances = `${mutation?.instances ?? 1}` } = given;
  if (instances !== '1' && instances !== '2') return refuse('--instances is 1 or 2');
  if (topology !== 'separate' && topology !== 'single') {
    return refuse('--topology is separate or single');
  }
  if (topology === 'single' && instances === '2') {
    return refuse('--topology single has one instance of everything; leave --instances away');
  }
  if (mutation?.instances === 2 && instances !== '2') {
    return refuse(`--mutate ${mutate} needs two runners: --instances 2, or leave it away`);
  }
  if (nats !== null && nats !== 'own' && !/^(nats|tls):\/\/./.test(nats)) {
    return refuse('--nats is an address such as nats://127.0.0.1:4222, or own');
  }
  const value: ChaosOptions = {
    rounds,
    seed,
    instances: instances === '2' ? 2 : 1,
    topology,
    mutate,
    nats,
    json,
  };
  return { ok: true, value };
}

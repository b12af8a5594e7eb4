import { signView } from '../beacons/view-token.ts';
import { testRelease } from '../testing/test-release.ts';
import { routed, testRouting } from '../testing/test-routing.ts';
import { createResolver, manifestKey } from './create-resolver.ts';
import { createReleaseSets } from './release-sets.ts';

export interface ResolveFigures {
  microFrontends: number;
  canaries: number;
  /** Microseconds, over visitors that were never seen before. */
  resolveMicroseconds: { median: number; p99: number };
  /** The same for the view token that each page carries. */
  signViewMicroseconds: { median: number; p99: number };
}

/** How long it takes to choose a visitor's releases while canaries run for some of the micro-frontends. */
export function benchResolve(o: {
  microFrontends: number;
  canaries: number;
  visitors: number;
}): ResolveFigures {
  const names = Array.from({ length: o.microFrontends }, (_, index) => `mfe-${index}`);
  const releases = names.flatMap((name) => ['r1', 'r2'].map((id) => testRelease({ name, id })));
  const microFrontends = Object.fromEntries(
    names.map((name, index) => {
      const canary = { number: index, id: 'r2', share: 0.5, salt: `salt-${index}` };
      return [name, routed('r1', { canary: index < o.canaries ? canary : null })];
    }),
  );
  const manifests = new Map(releases.map((one) => [manifestKey(one.name, one.id), one]));
  const resolve = createResolver(
    testRouting([], { microFrontends }),
    manifests,
    createReleaseSets(),
  );
  const resolving: number[] = [];
  const signing: number[] = [];
  for (let visitor = 0; visitor < o.visitors; visitor += 1) {
    const id = crypto.randomUUID();
    const startedAt = performance.now();
    const resolved = resolve(id);
    const resolvedAt = performance.now();
    signView(resolved, 'a secret that is only for figures', 0);
    resolving.push(resolvedAt - startedAt);
    signing.push(performance.now() - resolvedAt);
  }
  return {
    microFrontends: o.microFrontends,
    canaries: o.canaries,
    resolveMicroseconds: summary(resolving),
    signViewMicroseconds: summary(signing),
  };
}

function summary(milliseconds: number[]): { median: number; p99: number } {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (share: number) =>
    Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 1e4) / 10;
  return { median: at(0.5), p99: at(0.99) };
}

import type { Context, Hono } from 'hono';
import { problemResponse, toProblem } from '@tessera/bff-kit/problem';
import type { Metrics } from '@tessera/bff-kit/metrics';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import { BeaconSchema, type BeaconRecord } from '@tessera/releases/beacon';
import { readBody } from '../gateway/read-body.ts';
import { clientAddress } from '../security/client-address.ts';
import { isForeign } from '../security/is-foreign.ts';
import { publicOrigin } from '../security/public-origin.ts';
import { createRateLimit } from './rate-limit.ts';
import { cleanEvent } from './clean-event.ts';
import { readView } from './view-token.ts';

interface BeaconDeps {
  /** Where records go; nobody waits for them. */
  take(record: BeaconRecord): void;
  cookieSecret: string;
  publicUrl: string;
  metrics: Metrics;
  /** Beacons a second from one address. */
  perSecond: number;
  /** Monotonic milliseconds. */
  now: () => number;
}

const longest = 16 * 1024;
/** A page sends a handful: when it is painted, when it is left, and when something breaks. */
const perView = { burst: 30, perSecond: 0.5 };
const types = /^(text\/plain|application\/json)\b/i;

type Refusal = 'foreign' | 'type' | 'size' | 'client-rate' | 'view-rate' | 'body' | 'view';

const answers: Record<Refusal, [number, string]> = {
  foreign: [403, 'This beacon comes from another site.'],
  type: [400, 'A beacon is sent as text/plain or application/json.'],
  size: [413, `A beacon has ${longest / 1024} KiB at most.`],
  'client-rate': [429, 'There were too many beacons from this address. Send fewer.'],
  'view-rate': [429, 'There were too many beacons of this page. Send fewer.'],
  body: [400, 'This is no beacon: its members are not those it should have.'],
  view: [400, 'The beacon names no view of a page that was made here within a day.'],
};

/** `POST /_beacons`: what pages noticed. No cookie is read, and no address leaves this file. */
export function mountBeacons(app: Hono<ServiceEnv>, deps: BeaconDeps): void {
  const { now, perSecond, metrics } = deps;
  const clients = createRateLimit({ burst: perSecond * 10, perSecond, now });
  const views = createRateLimit({ ...perView, now });
  const received = metrics.counter('shell_beacons_total', 'Beacons by what became of them.');

  const check = async (c: Context<ServiceEnv>): Promise<Refusal | BeaconRecord> => {
    const header = (name: string) => c.req.header(name);
    const origins = [publicOrigin(header, deps.publicUrl), new URL(deps.publicUrl).origin];
    if (isForeign('POST', header, origins)) return 'foreign';
    if (!types.test(header('content-type') ?? '')) return 'type';
    if (!clients.allows(clientAddress(c) ?? '')) return 'client-rate';
    const body = await readBody(c.req.raw, longest);
    if (body === 'too-large') return 'size';
    const beacon = parseBeacon(body?.toString() ?? '');
    if (!beacon) return 'body';
    const view = readView(beacon.view, deps.cookieSecret, Date.now());
    if (!view) return 'view';
    if (!views.allows(view.view)) return 'view-rate';
    const events = beacon.events.map((event) => cleanEvent(event, view));
    return { ...view, events };
  };

  app.post('/_beacons', async (c) => {
    const result = await check(c);
    if (typeof result !== 'string') {
      received.add({ outcome: 'taken' });
      deps.take(result);
      return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
    }
    received.add({ outcome: result });
    const [status, detail] = answers[result];
    return problemResponse(toProblem(status, { type: 'beacon-refused', detail }), c.var.requestId);
  });
}

function parseBeacon(text: string) {
  try {
    const parsed = BeaconSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

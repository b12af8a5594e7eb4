import { writeSync } from 'node:fs';
import type { Hono } from 'hono';
import { z } from 'zod';
import type { Logger } from './logger.ts';
import { ProblemError } from './problem.ts';
import { requireService } from './require-service.ts';
import type { ServiceEnv } from './service.ts';
import type { Tokens } from './tokens.ts';

/** `freeze` is a process that stops without ending: a paused virtual machine. SIGCONT thaws it. */
export type Fate = 'die' | 'freeze';

/** Named places in the code at which a process can be made to die, or to freeze. */
export interface CrashPoints {
  readonly enabled: boolean;
  /** The code is at `point`. What was armed for it happens before this returns. */
  reach(point: string): void;
  /** Meets `fate` when `point` is reached again, after letting it pass `skip` times. */
  arm(point: string, skip?: number, fate?: Fate): void;
}

const off: CrashPoints = { enabled: false, reach() {}, arm() {} };

/**
 * Crash points of this process. Not enabled, which is how a shop runs, they cost nothing and cannot
 * be armed. Death is a SIGKILL, so nothing is finished, flushed or closed: what a power cut does.
 *
 * @param o.kill sends this process a signal; another one for tests
 * @example
 * const crashPoints = createCrashPoints({ enabled: config.TESSERA_CRASH_POINTS === '1', logger });
 * crashPoints.reach('order-placed');
 */
export function createCrashPoints(o: {
  enabled: boolean;
  logger: Logger;
  kill?: (signal: 'SIGKILL' | 'SIGSTOP') => void;
}): CrashPoints {
  if (!o.enabled) return off;
  const kill = o.kill ?? ((signal) => process.kill(process.pid, signal));
  const armed = new Map<string, { skip: number; fate: Fate }>();
  return {
    enabled: true,
    reach(point) {
      const found = armed.get(point);
      if (found === undefined) return;
      found.skip -= 1;
      if (found.skip >= 0) return;
      armed.delete(point);
      const { fate } = found;
      // The logger writes later, and there is no later: whoever armed the point reads this line.
      writeSync(1, `${JSON.stringify({ level: 'warn', crashPoint: point, fate })}\n`);
      kill(fate === 'die' ? 'SIGKILL' : 'SIGSTOP');
    },
    arm(point, skip = 0, fate = 'die') {
      armed.set(point, { skip, fate });
      o.logger.warn({ point, skip, fate }, 'a crash point of this process is armed');
    },
  };
}

const Arming = z.strictObject({
  point: z.string().min(1).max(100),
  skip: z.int().min(0).default(0),
  fate: z.enum(['die', 'freeze']).default('die'),
});

/**
 * `POST /internal/crash-points {point, skip?, fate?}`, for the command line alone and only in a process
 * whose crash points are enabled. Anywhere else the address does not exist.
 */
export function mountCrashPoints<Env extends ServiceEnv>(
  app: Hono<Env>,
  { tokens, crashPoints }: { tokens: Tokens; crashPoints: CrashPoints },
): void {
  if (!crashPoints.enabled) return;
  app.post('/internal/crash-points', requireService(tokens, ['cli']), async (c) => {
    const parsed = Arming.safeParse(await c.req.json().catch(() => undefined));
    if (!parsed.success) {
      throw new ProblemError(422, {
        type: 'invalid-input',
        detail: `Nothing was armed. Send {"point": "order-placed", "skip": 0}: ${z.prettifyError(parsed.error)}`,
      });
    }
    const { point, skip, fate } = parsed.data;
    crashPoints.arm(point, skip, fate);
    return c.body(null, 204);
  });
}

import type { Hono } from 'hono';
import type { Logger } from './logger.ts';
import { requireService } from './require-service.ts';
import type { ServiceEnv } from './service.ts';
import type { Tokens } from './tokens.ts';

/**
 * `POST /internal/crash`, for the release registry alone: a fault drill ends this process as a bug would, without
 * finishing what it does. Whoever started it starts it again.
 *
 * @param exit ends the process; another one for tests
 */
export function mountCrash<Env extends ServiceEnv>(
  app: Hono<Env>,
  o: { tokens: Tokens; logger: Logger; exit?: () => void },
): void {
  const exit = o.exit ?? (() => process.exit(1));
  app.post('/internal/crash', requireService(o.tokens, ['releases']), (c) => {
    o.logger.error('a fault drill ends this process');
    const crash = () => o.logger.flush(exit);
    // The answer goes out first: the drill must know that it was heard.
    const outgoing = (c.env as Partial<ServiceEnv['Bindings']> | undefined)?.outgoing;
    if (outgoing) outgoing.once('close', crash);
    else setImmediate(crash);
    return c.body(null, 202, { connection: 'close' });
  });
}

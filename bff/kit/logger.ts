import { pino } from 'pino';

export type Logger = pino.Logger;

/**
 * JSON lines on stdout. Asynchronous, because a synchronous write a request costs more than
 * the request itself on a pipe; pino flushes what is left when the process exits. `minLength` of 1
 * and not 0, because with 0 `flush` calls back at once and the last lines come out of order.
 */
export function createLogger(o: { service: string; level: string }): Logger {
  return pino(
    {
      level: o.level,
      base: { service: o.service },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: ['req.headers.cookie', 'req.headers.authorization', 'password'],
    },
    pino.destination({ dest: 1, sync: false, minLength: 1 }),
  );
}

/** A logger that says nothing, for tests. */
export function silentLogger(): Logger {
  return pino({ level: 'silent' });
}

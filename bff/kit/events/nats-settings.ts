import { z } from 'zod';
import type { NatsOptions } from './nats/stream-name.ts';

/** For configurations: a broker that carries events, when there is one. */
export const natsSettings = {
  /** nats://[user:password@]host:port; several with commas between them */
  NATS_URL: z.string().startsWith('nats://').optional(),
  /** Keeps shops that share a broker apart. */
  NATS_PREFIX: z
    .string()
    .regex(/^[a-zA-Z0-9_-]+$/, 'may have letters, digits, _ and -')
    .optional(),
};

/** What a configuration says of the broker, for sequencers and consumers: nothing when there is none. */
export function natsOf({
  NATS_URL: url,
  NATS_PREFIX: prefix,
}: {
  NATS_URL?: string | undefined;
  NATS_PREFIX?: string | undefined;
}): { nats?: NatsOptions } {
  if (url === undefined) return {};
  return { nats: { url, ...(prefix !== undefined && { prefix }) } };
}

import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/**
 * The address of the connection, for services that limit attempts by it; null without a socket. What the
 * client says of itself in `x-forwarded-for` does not count: anybody can write that.
 */
export function clientAddress(c: Context): string | null {
  try {
    return getConnInfo(c).remote.address?.replace(/^::ffff:/, '') ?? null;
  } catch {
    return null;
  }
}

import { randomBytes } from 'node:crypto';

const pattern = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/** The caller's W3C trace context, or the start of a new trace when it sent none that is valid. */
export const acceptTraceparent = (sent: string | null | undefined): string =>
  sent && pattern.test(sent)
    ? sent
    : `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`;

/** The same trace with a span of its own, for one call that we make. */
export const childTraceparent = (parent: string): string =>
  `${parent.slice(0, 36)}${randomBytes(8).toString('hex')}${parent.slice(52)}`;

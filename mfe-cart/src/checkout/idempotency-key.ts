/**
 * A key for one order, made when the form is shown: however often that form is sent, it places one.
 * Not `randomUUID`, which browsers offer on https only.
 */
export const newIdempotencyKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

/** A mistake of the person at the command line: printed without a stack, exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Something that was asked for properly and cannot be done: printed without a stack, exit code 1. */
export class RefusedError extends Error {
  override name = 'RefusedError';
}

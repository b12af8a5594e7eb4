/**
 * A reason why the stack cannot start or go on, worded for the person at the terminal:
 * what happened, why, and what to do. The command line prints the message without a stack trace.
 */
export class StackError extends Error {
  override name = 'StackError';
}

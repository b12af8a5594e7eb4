const UNIQUE_VIOLATION = '23505';
const TRIES = 3;

const isDuplicate = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION;

/**
 * Does `work` again when somebody else has just made the account's cart, which an account has one of:
 * another device, or another tab that came back from signing in. The second time it sees theirs.
 */
export async function againOnDuplicate<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries === TRIES || !isDuplicate(error)) throw error;
    }
  }
}

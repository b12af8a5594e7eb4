import { ApiProblem } from '@tessera/mfe-kit/api';
import { redirect } from '@tessera/mfe-kit/redirect';
import { signInPath } from './next-path.ts';

/** Runs what needs a session; without one the visitor is sent to sign in and comes back to `url`. */
export async function requireSession<T>(url: URL, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ApiProblem && error.problem.type === 'sign-in-required') {
      throw redirect(signInPath(url));
    }
    throw error;
  }
}

import { callService } from '../call-service.ts';
import { runningServices } from '../find-service.ts';
import { ProblemAnswer } from '../problem-answer.ts';
import { RefusedError } from '../usage-error.ts';

/** Such an answer means that what runs under this name has no events to look after: the shell, the registry. */
const noEvents = new Set([401, 403, 404, 405]);

/**
 * Asks the named service, or all that run and have something to say about events.
 *
 * @param path after `/internal/events`
 */
export async function askServices<T>(
  service: string | undefined,
  path: string,
): Promise<{ service: string; answer: T }[]> {
  const address = `/internal/events${path}`;
  if (service !== undefined) {
    return [{ service, answer: await callService<T>(service, 'GET', address) }];
  }
  const answers = await Promise.all(
    (await runningServices()).map(async (name) => {
      try {
        return { service: name, answer: await callService<T>(name, 'GET', address) };
      } catch (error) {
        if (error instanceof ProblemAnswer && noEvents.has(error.problem.status)) return null;
        // One that is away must not hide what the others say.
        if (!(error instanceof RefusedError || error instanceof ProblemAnswer)) throw error;
        console.error(`${name}: ${error.message}`);
        process.exitCode = 1;
        return null;
      }
    }),
  );
  return answers.filter((answer) => answer !== null);
}

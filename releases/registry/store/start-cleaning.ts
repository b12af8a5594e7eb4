import type { Actor } from '../keys/actor.ts';
import { removeOldReleases, type CleanDeps } from './remove-old-releases.ts';

const cleaner: Actor = { name: 'retention', team: null };
const everyMs = 24 * 60 * 60 * 1000;

/** Removes old releases now and then each day. `stop` waits for a run that is under way. */
export function startCleaning(deps: CleanDeps): { stop(): Promise<void> } {
  const clean = async (): Promise<void> => {
    try {
      const removed = await removeOldReleases(deps, cleaner);
      if (removed.length > 0) deps.logger.info({ removed }, 'old releases were removed');
    } catch (error) {
      deps.logger.error({ err: error }, 'old releases could not be removed, trying again tomorrow');
    }
  };
  let running = clean();
  const timer = setInterval(() => (running = running.then(clean)), everyMs);
  timer.unref();
  return {
    stop() {
      clearInterval(timer);
      return running;
    },
  };
}

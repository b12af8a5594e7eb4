import { createPhotonSuggestions } from '../photon/photon-suggestions.ts';
import { startPhotonServer } from './photon-server.ts';

/** The Photon adapter beside a local Photon, with a clock that moves when told to. */
export async function openPhoton(o: { perSecond?: number } = {}) {
  const server = await startPhotonServer();
  const time = { now: 0 };
  const settings = { url: `${server.url}/`, perSecond: o.perSecond ?? 1_000, now: () => time.now };
  return {
    server,
    time,
    addresses: createPhotonSuggestions(settings),
    impatient: createPhotonSuggestions({ ...settings, timeoutMs: 50 }),
    close: () => server.stop(),
  };
}

import { endCanary } from './end-canary.ts';

/** `tessera abort <name>`: ends the canary; everybody gets the live release again. */
export async function abortCommand(args: string[]): Promise<void> {
  const { name, view } = await endCanary('abort', args);
  console.log(`Canary #${view.number} is ended: everybody gets ${name} ${view.controlId} again.`);
}

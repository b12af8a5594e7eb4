import { endCanary } from './end-canary.ts';

/** `tessera promote <name>`: the release of the canary becomes live for everybody. */
export async function promoteCommand(args: string[]): Promise<void> {
  const { name, view } = await endCanary('promote', args);
  console.log(`${name} ${view.id} is live instead of ${view.controlId}.`);
  console.log(`Take it back: npx tessera rollback ${name}`);
}

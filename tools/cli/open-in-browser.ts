import { spawn } from 'node:child_process';
import { once } from 'node:events';

const openers: Partial<Record<NodeJS.Platform, string>> = { darwin: 'open', win32: 'explorer' };

/** Shows an address in the person's browser; says so when there is none to ask. */
export async function openInBrowser(url: string): Promise<void> {
  const opener = openers[process.platform] ?? 'xdg-open';
  const child = spawn(opener, [url], { stdio: 'ignore', detached: true });
  try {
    await once(child, 'spawn');
    child.unref();
  } catch {
    console.error(`No browser could be opened (there is no ${opener}). Open the link yourself.`);
  }
}

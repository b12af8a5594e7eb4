import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { StackError } from './stack-error.ts';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const BY_HAND =
  'Install Chromium or Chrome, or say where it is: CHROME_PATH=/path/to/chrome npm test';

/**
 * The path of a Chromium for tests: CHROME_PATH, one that is installed, or one that apt installs now.
 * Throws StackError, saying what to do, when there is none and none can be installed.
 */
export function ensureChromium(env: NodeJS.ProcessEnv = process.env): string {
  if (env.CHROME_PATH) {
    if (existsSync(env.CHROME_PATH)) return env.CHROME_PATH;
    throw new StackError(`CHROME_PATH names ${env.CHROME_PATH}, but there is no such file.`);
  }
  const installed = PLACES.find((place) => existsSync(place));
  if (installed !== undefined) return installed;
  console.error('Installing Chromium for the browser tests (apt-get install chromium) …');
  install();
  const found = PLACES.find((place) => existsSync(place));
  if (found === undefined)
    throw new StackError(`There is no Chromium after its installation. ${BY_HAND}`);
  return found;
}

function install(): void {
  if (!has('apt-get')) throw new StackError(`The browser tests need Chromium. ${BY_HAND}`);
  const root = process.getuid?.() === 0;
  if (!root && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) {
    throw new StackError(
      'The browser tests need Chromium, and this user may not install it. ' +
        `Run \`sudo apt-get install -y chromium\`. Otherwise: ${BY_HAND}`,
    );
  }
  const packages = ['install', '-y', '--no-install-recommends', 'chromium'];
  // The package lists of a fresh machine are empty or old; fetching them takes a while, so try without.
  if (aptGet(root, packages) || (aptGet(root, ['update']) && aptGet(root, packages))) return;
  throw new StackError(`apt-get could not install Chromium (its reason is above). ${BY_HAND}`);
}

function aptGet(root: boolean, args: string[]): boolean {
  const command = root ? ['apt-get', ...args] : ['sudo', '-n', 'apt-get', ...args];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Its own words go to stderr: whoever asks for the path reads stdout.
  const { status } = spawnSync(command[0]!, command.slice(1), { env, stdio: ['ignore', 2, 2] });
  return status === 0;
}

function has(command: string): boolean {
  return spawnSync('which', [command], { stdio: 'ignore' }).status === 0;
}

if (import.meta.main) console.log(ensureChromium());

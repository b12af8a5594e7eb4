import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';

/** A port nobody listens on right now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** The service as the operator runs it, in a process of its own that a test may kill. */
export async function cartProcess(environment: Record<string, string>) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;

  async function isReady(): Promise<boolean> {
    const reply = await fetch(`${url}/readyz`).catch(() => undefined);
    return reply?.ok ?? false;
  }

  return {
    url,
    isReady,
    start() {
      child = spawn(process.execPath, [fileURLToPath(new URL('../main.ts', import.meta.url))], {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: {
          ...process.env,
          NODE_OPTIONS: '',
          PORT: String(port),
          PUBLIC_URL: url,
          // Nobody is there: orders do not wait for releases.
          RELEASES_URL: 'http://127.0.0.1:1',
          TESSERA_RELEASES_DIR: tmpdir(),
          TESSERA_COOKIE_SECRET: 'a secret of this test',
          LOG_LEVEL: 'silent',
          ...environment,
        },
      });
    },
    /** kill -9, and waits until it is gone */
    async kill() {
      if (!child || child.exitCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

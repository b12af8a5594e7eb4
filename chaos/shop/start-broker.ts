import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { findFreePort } from '@tessera/stack/process/find-free-port';
import { waitFor } from '@tessera/stack/process/wait-for';

/** A NATS server with JetStream that keeps what it holds in a folder. */
export interface Broker {
  url: string;
  pid(): number | null;
  /** Sends a signal; when the server ends by it, it is started again on the same port and folder. */
  kill(signal: NodeJS.Signals): void;
  stop(): Promise<void>;
}

const RESTART_MS = 200;

/** Whether there is a server to start on this machine. */
export const hasBroker = (): boolean => spawnSync('nats-server', ['--version']).status === 0;

/** Starts the server and keeps it running until it is stopped. */
export async function startBroker(folder: string): Promise<Broker> {
  const port = await findFreePort();
  let stopped = false;
  let server: ChildProcess = launch();

  function launch(): ChildProcess {
    const args = ['-a', '127.0.0.1', '-p', String(port), '-js', '-sd', folder];
    const child = spawn('nats-server', args, { stdio: 'ignore' });
    child.once('exit', () => {
      if (!stopped) setTimeout(() => stopped || (server = launch()), RESTART_MS);
    });
    return child;
  }

  const broker: Broker = {
    url: `nats://127.0.0.1:${port}`,
    pid: () =>
      server.exitCode === null && server.signalCode === null ? (server.pid ?? null) : null,
    kill: (signal) => void server.kill(signal),
    async stop() {
      stopped = true;
      if (broker.pid() === null) return;
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
    },
  };
  if ((await waitFor(() => answers(port), { timeoutMs: 20_000 })) === null) {
    await broker.stop();
    throw new Error('nats-server did not come up.');
  }
  return broker;
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const connected = await Promise.race([
    once(socket, 'connect').then(() => true),
    once(socket, 'error').then(() => false),
  ]).catch(() => false);
  socket.destroy();
  return connected;
}

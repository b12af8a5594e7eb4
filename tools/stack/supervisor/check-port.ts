import { canListen } from '../process/find-free-port.ts';
import { findPortOwner } from '../process/find-port-owner.ts';
import { StackError } from '../stack-error.ts';

/** Refuses a port that cannot be used, saying by whom it is taken if that can be found out. */
export async function checkPort(port: number, host: string): Promise<void> {
  // "localhost" may mean ::1 to a browser; somebody else's server there would hide ours.
  const hosts = host === '127.0.0.1' ? [host, '::1'] : [host];
  for (const address of hosts) {
    const answer = await canListen(port, address);
    if (answer === 'EADDRINUSE') throw new StackError(portTaken(port));
    if (answer === 'yes' || address === '::1') continue;
    if (answer === 'EACCES') {
      throw new StackError(
        `This user may not listen on port ${port}. Choose another one, such as PORT=8080.`,
      );
    }
    throw new StackError(
      `Cannot listen on ${address}, port ${port} (${answer}). Check HOST and PORT.`,
    );
  }
}

function portTaken(port: number): string {
  const owner = findPortOwner(port);
  const by = owner === null ? 'another process' : `process ${owner.pid} (${owner.command})`;
  return `Port ${port} is in use by ${by}. Stop it, or choose another port: PORT=${port + 1} npm start`;
}

import { existsSync, readFileSync, readdirSync, readlinkSync } from 'node:fs';

export interface PortOwner {
  pid: number;
  /** Its command line, shortened. */
  command: string;
}

/** Who listens on a TCP port, as far as this user may see; null when it cannot be found out. */
export function findPortOwner(port: number): PortOwner | null {
  if (!existsSync('/proc/net/tcp')) return null;
  const sockets = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((table) =>
    existsSync(table) ? listeningInodes(readFileSync(table, 'utf8'), port) : [],
  );
  const links = new Set(sockets.map((inode) => `socket:[${inode}]`));
  if (links.size === 0) return null;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    if (holdsOneOf(pid, links)) return { pid: Number(pid), command: commandOf(pid) };
  }
  return null;
}

/** Inodes of the sockets that listen on `port`, from the text of /proc/net/tcp (see proc_net_tcp). */
export function listeningInodes(table: string, port: number): string[] {
  const LISTEN = '0A';
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return table
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/))
    .filter(([, local, , state]) => local?.endsWith(suffix) && state === LISTEN)
    .map((fields) => fields[9] ?? '')
    .filter((inode) => inode !== '' && inode !== '0');
}

function holdsOneOf(pid: string, links: ReadonlySet<string>): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => {
      try {
        return links.has(readlinkSync(`/proc/${pid}/fd/${fd}`));
      } catch {
        return false;
      }
    });
  } catch {
    // Of another user, or gone.
    return false;
  }
}

function commandOf(pid: string): string {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return command.length > 80 ? `${command.slice(0, 79)}…` : command;
  } catch {
    return '';
  }
}

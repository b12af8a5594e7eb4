export interface ServerSettings {
  socketFolder: string;
  maxConnections: number;
  /** False trades safety against power loss for speed: only for throw-away clusters. */
  durable: boolean;
}

/** Arguments of `postgres`: no TCP, little memory, a private socket. */
export function serverArguments(cluster: string, settings: ServerSettings): string[] {
  const values: Record<string, string> = {
    listen_addresses: '',
    // The value is a list; quotes keep a folder with a comma or a space in its name in one piece.
    unix_socket_directories: `"${settings.socketFolder}"`,
    unix_socket_permissions: '0700',
    max_connections: String(settings.maxConnections),
    shared_buffers: '48MB',
    work_mem: '4MB',
    maintenance_work_mem: '32MB',
    max_wal_size: '256MB',
    max_wal_senders: '0',
    wal_level: 'minimal',
    log_min_messages: 'warning',
    timezone: 'UTC',
  };
  if (!settings.durable) {
    // A kill -9 still loses nothing: what was committed has been handed to the system.
    Object.assign(values, { fsync: 'off', full_page_writes: 'off' });
  }
  const flags = Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', cluster, ...flags];
}

import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeFileAtomically } from '../process/write-file-atomically.ts';

/** What has to outlive the supervisor: passwords, and where the socket is. Kept with mode 0600. */
export interface ClusterSecrets {
  password: string;
  socketFolder: string | null;
  services: Record<string, { password: string }>;
}

export function readSecrets(folder: string): ClusterSecrets | null {
  const file = secretsFile(folder);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ClusterSecrets) : null;
}

export function writeSecrets(folder: string, secrets: ClusterSecrets): void {
  writeFileAtomically(secretsFile(folder), `${JSON.stringify(secrets, null, 2)}\n`);
}

/** A password that needs no escaping in a URL or in SQL. */
export function newPassword(): string {
  return randomBytes(24).toString('base64url');
}

function secretsFile(folder: string): string {
  return path.join(folder, 'secrets.json');
}

import type { AuditEntry } from '@tessera/releases/registry-api';
import { atMost, parseArguments } from './parse-arguments.ts';
import { printAudit } from './print-history.ts';
import { openRegistry } from './registry-client.ts';

/** `tessera audit [name] [--before seq]`: who did what and why, and who was refused; newest first. */
export async function auditCommand(args: string[]): Promise<void> {
  const { values, positionals } = parseArguments('audit', args, {
    json: { type: 'boolean' },
    before: { type: 'string' },
  });
  const [name] = atMost('audit', positionals, 1);
  const query = new URLSearchParams({
    ...(name === undefined ? {} : { name }),
    ...(values.before === undefined ? {} : { before: values.before }),
  });
  const registry = await openRegistry();
  const entries = await registry.get<AuditEntry[]>(`/audit${query.size > 0 ? `?${query}` : ''}`);
  if (values.json) return console.log(JSON.stringify(entries, null, 2));
  console.log(printAudit(entries));
  const last = entries.at(-1);
  if (last && entries.length >= 100) {
    console.log(`\nOlder ones: npx tessera audit${name ? ` ${name}` : ''} --before ${last.seq}`);
  }
}

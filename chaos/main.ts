import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseOptions, USAGE } from './parse-options.ts';
import { describe, figuresOf, succeeded } from './print-result.ts';
import { runChaos } from './run-chaos.ts';
import { hasBroker, startBroker } from './shop/start-broker.ts';

const print = (text: string): void => void process.stdout.write(`${text}\n`);

if (process.argv.includes('--help')) {
  print(USAGE);
  process.exit(0);
}
const parsed = parseOptions(process.argv.slice(2), () => Math.floor(Math.random() * 1e9));
if (!parsed.ok) {
  console.error(`${parsed.problem}\n\n${USAGE}`);
  process.exit(2);
}
const options = parsed.value;
if (options.nats === 'own' && !hasBroker()) {
  console.error('There is no nats-server here to start. Install it, or name one: --nats nats://…');
  process.exit(2);
}
const report = (line: string): void => void (options.json || print(line));
report(`Seed ${options.seed}, ${options.rounds} rounds.`);

const dataDir = mkdtempSync(path.join(tmpdir(), 'tessera-chaos-'));
let ok = false;
try {
  const broker = options.nats === 'own' ? await startBroker(path.join(dataDir, 'broker')) : null;
  try {
    const natsUrl = broker?.url ?? options.nats;
    const result = await runChaos(options, { dataDir, natsUrl, report, broker });
    ok = succeeded(result);
    print(
      options.json
        ? JSON.stringify(figuresOf(options, result), null, 2)
        : describe(options, result),
    );
  } finally {
    await broker?.stop();
  }
} catch (error) {
  console.error('The run itself failed:', error);
} finally {
  if (ok) rmSync(dataDir, { recursive: true, force: true });
  else console.error(`Databases and logs of this run are kept in ${dataDir}.`);
}
process.exitCode = ok ? 0 : 1;

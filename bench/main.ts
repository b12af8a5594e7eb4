import { startStack } from '@tessera/stack/start-stack';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstLoadBytes } from './first-load.ts';
import { comparePages } from './lighthouse.ts';
import { benchMemory } from './memory.ts';
import { benchReleases } from './releases/bench-releases.ts';
import { benchServices } from './services.ts';
import { benchWarmStart } from './warm-start.ts';
import { serveWithoutScripts } from './without-scripts.ts';
import { performancePage, type Figures } from './write-table.ts';

const parts = ['services', 'pages', 'start', 'releases'] as const;
const asked = process.argv.slice(2);
const unknown = asked.filter((part) => !(parts as readonly string[]).includes(part));
if (unknown.length > 0) {
  console.error(
    `There is no benchmark "${unknown[0]}". Choose of: ${parts.join(', ')}; all without a name.`,
  );
  process.exit(2);
}
const wanted = (part: (typeof parts)[number]) => asked.length === 0 || asked.includes(part);

const dataDir = mkdtempSync(join(tmpdir(), 'tessera-bench-'));
const figures: Figures = {
  machine: `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}`,
  date: new Date().toISOString().slice(0, 10),
};
try {
  const stack = await startStack({ dataDir, nodeEnv: 'production' });
  try {
    const product = '/products/harbour-evening';
    if (wanted('services')) figures.services = await benchServices(stack, dataDir);
    if (wanted('pages')) {
      figures.bytes = await firstLoadBytes(stack.url + product);
      const plain = await serveWithoutScripts(stack.url);
      try {
        const [shop, withoutScripts] = await comparePages([
          stack.url + product,
          plain.url + product,
        ]);
        if (shop && withoutScripts) figures.pages = { shop, withoutScripts };
      } finally {
        await plain.stop();
      }
    }
    figures.memory = benchMemory(stack);
    if (wanted('releases')) figures.releases = await benchReleases(stack, dataDir);
  } finally {
    await stack.stop();
  }
  if (wanted('start')) figures.warmStartSeconds = await benchWarmStart(dataDir);
  const page = performancePage(figures);
  console.log(page);
  if (asked.length === 0)
    writeFileSync(join(import.meta.dirname, '..', 'docs', 'performance.md'), page);
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}

import { startStack } from '@tessera/stack/start-stack';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchMemory } from './memory.ts';
import { benchOrders } from './orders/bench-orders.ts';
import { benchPages } from './pages/bench-pages.ts';
import { benchReleases } from './releases/bench-releases.ts';
import { benchSearch } from './search/bench-search.ts';
import { renewSections } from './renew-sections.ts';
import { benchServices } from './services.ts';
import { benchWarmStart } from './warm-start.ts';
import { performancePage, type Figures } from './write-table.ts';

const parts = ['services', 'pages', 'start', 'releases', 'orders', 'search'] as const;
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
    if (wanted('services')) figures.services = await benchServices(stack, dataDir);
    if (wanted('pages')) figures.pages = await benchPages(stack);
    if (asked.length === 0) figures.memory = benchMemory(stack);
    if (wanted('orders')) figures.orders = await benchOrders(stack, dataDir);
    if (wanted('releases')) figures.releases = await benchReleases(stack, dataDir);
  } finally {
    await stack.stop();
  }
  if (wanted('search')) figures.search = await benchSearch();
  if (wanted('start')) figures.warmStartSeconds = await benchWarmStart(dataDir);
  const page = performancePage(figures);
  console.log(page);
  const file = join(import.meta.dirname, '..', 'docs', 'performance.md');
  // One part by itself renews its own sections.
  writeFileSync(file, asked.length === 0 ? page : renewSections(readFileSync(file, 'utf8'), page));
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}

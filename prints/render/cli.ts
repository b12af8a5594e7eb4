import { ensureRendered } from './ensure-rendered.ts';
import { reportProgress } from './progress-line.ts';

const started = performance.now();
const count = await ensureRendered({ onProgress: reportProgress(process.stdout) });
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(
  count === 0
    ? 'Every print is rendered already; nothing to do.'
    : `Rendered ${count} prints in ${seconds} s.`,
);

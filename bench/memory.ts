import type { Stack } from '@tessera/stack/start-stack';
import { readdirSync, readFileSync } from 'node:fs';

const childrenOf = (pid: number): number[] =>
  readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8')
      .split(' ')
      .filter(Boolean)
      .map(Number),
  );

/** Proportional set size: shared pages are counted once over all processes that share them. KiB. */
function proportionalKib(pid: number): number {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0);
}

/** MiB of each process of the stack, with its children (PostgreSQL has one a connection). */
export function benchMemory(stack: Stack): { name: string; mib: number }[] {
  return stack.processes.map(({ name, pid }) => {
    const all = [pid];
    for (let index = 0; index < all.length; index += 1) all.push(...childrenOf(all[index] ?? 0));
    return { name, mib: all.reduce((sum, one) => sum + proportionalKib(one), 0) / 1024 };
  });
}

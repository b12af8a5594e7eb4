import { describe, expect, it } from 'vitest';
import { findOrphans } from './end-orphans.ts';
import type { ProcessEntry, ProcessTable } from './process-table.ts';

const entry = (name: string, pid: number): ProcessEntry => ({
  name,
  service: name,
  pid,
  startTime: '1',
  port: 1,
  socket: null,
  log: '',
});
const table: ProcessTable = {
  supervisor: { pid: 1, startTime: '1' },
  url: '',
  processes: [entry('postgres', 2), entry('cart', 3), entry('shell', 4)],
};
const names = (entries: ProcessEntry[]) => entries.map(({ name }) => name);

describe('what a killed supervisor has left', () => {
  it('is ended, except what is taken over', () => {
    expect(names(findOrphans(table, ['postgres'], () => true))).toEqual(['cart', 'shell']);
  });

  it('is only what is still the same process', () => {
    expect(names(findOrphans(table, [], ({ pid }) => pid === 4))).toEqual(['shell']);
  });

  it('is nothing when there was no stack', () => {
    expect(findOrphans(null, [], () => true)).toEqual([]);
  });
});

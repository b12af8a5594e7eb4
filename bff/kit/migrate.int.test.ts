import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDatabase } from './database.ts';
import { silentLogger } from './logger.ts';
import { migrate } from './migrate.ts';
import { openTestDatabase, type TestDatabase } from './testing/test-database.ts';

let test: TestDatabase;
let root: string;
let folder: URL;

beforeEach(async () => {
  test = await openTestDatabase();
  root = await mkdtemp(join(tmpdir(), 'migrate-'));
  await mkdir(join(root, 'shop', 'migrations'), { recursive: true });
  folder = pathToFileURL(join(root, 'shop', 'migrations'));
  await write('0001-first.sql', 'create table first (n int); insert into first values (1);');
});

afterEach(async () => {
  await test.drop();
  await rm(root, { recursive: true });
});

function write(file: string, sql: string): Promise<void> {
  return writeFile(join(root, 'shop', 'migrations', file), sql);
}

describe('migrate', () => {
  it('applies what is new, in order, and nothing twice', async () => {
    await write('0002-second.sql', 'insert into first values (2);');
    expect(await migrate(test.db, [folder])).toEqual(['shop/0001-first', 'shop/0002-second']);
    expect(await migrate(test.db, [folder])).toEqual([]);
  });

  it('applies once when two processes start at the same time', async () => {
    const other = createDatabase({ url: test.url, logger: silentLogger() });
    const applied = await Promise.all([migrate(test.db, [folder]), migrate(other, [folder])]);
    await other.close();
    expect(applied.flat()).toEqual(['shop/0001-first']);
    expect(await test.db.query('count', 'select n from first')).toEqual([{ n: 1 }]);
  });

  it('refuses to go on when an applied file was edited, naming it', async () => {
    await migrate(test.db, [folder]);
    await write('0001-first.sql', 'create table first (n bigint);');
    await expect(migrate(test.db, [folder])).rejects.toThrow(/shop\/0001-first was changed/);
  });

  it('leaves nothing of a migration that fails half-way', async () => {
    await write('0002-second.sql', 'insert into first values (2); select nonsense;');
    await expect(migrate(test.db, [folder])).rejects.toThrow(/shop\/0002-second failed/);
    expect(await test.db.query('count', 'select n from first')).toEqual([{ n: 1 }]);
  });
});

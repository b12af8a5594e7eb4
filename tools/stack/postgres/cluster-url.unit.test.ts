import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { clusterUrl } from './cluster-url.ts';

describe('the URL of a database behind a socket', () => {
  it('says the same to a URL parser and to pg, whatever the folder is called', () => {
    const folder = '/tmp/my folder+1%20';
    const url = clusterUrl(folder, 'cart', 'p-_w', 'cart');
    const client = new pg.Client({ connectionString: url });
    expect(client).toMatchObject({ host: folder, user: 'cart', password: 'p-_w' });
    expect(new URL(url).pathname).toBe('/cart');
    expect(url).not.toContain(' ');
  });
});

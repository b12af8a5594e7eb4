import { describe, expect, it } from 'vitest';
import { chooseRunAs, NOBODY, type RunAsFacts } from './choose-run-as.ts';

const facts = (given: Partial<RunAsFacts>): RunAsFacts => ({
  uid: 1000,
  clusterOwner: null,
  named: () => true,
  namespaceWorks: () => true,
  reaches: () => true,
  reachesWithOverride: () => true,
  ...given,
});
const no = () => false;

describe('as whom PostgreSQL runs', () => {
  it('is the user itself, when it has a name', () => {
    expect(chooseRunAs(facts({}))).toEqual({ kind: 'self' });
  });

  it('is a named stand-in for a user without a name', () => {
    expect(chooseRunAs(facts({ named: no }))).toEqual({ kind: 'namespace' });
  });

  it('is refused to a user without a name where namespaces are forbidden, saying what to do', () => {
    expect(chooseRunAs(facts({ named: no, namespaceWorks: no }))).toEqual({
      refusal: expect.stringMatching(/uid 1000 .*\/etc\/passwd.*CATALOG_DATABASE_URL/s) as string,
    });
  });

  it('is refused on the cluster of somebody else', () => {
    expect(chooseRunAs(facts({ clusterOwner: 0 }))).toEqual({
      refusal: expect.stringContaining('belongs to uid 0') as string,
    });
  });

  it('is never root: a namespace where allowed', () => {
    expect(chooseRunAs(facts({ uid: 0 }))).toEqual({ kind: 'namespace' });
  });

  it('is nobody for root where namespaces are forbidden', () => {
    expect(chooseRunAs(facts({ uid: 0, namespaceWorks: no }))).toEqual({
      kind: 'user',
      uid: NOBODY,
      override: false,
    });
  });

  it('keeps the right to pass closed folders only when it is needed', () => {
    expect(chooseRunAs(facts({ uid: 0, namespaceWorks: no, reaches: no }))).toEqual({
      kind: 'user',
      uid: NOBODY,
      override: true,
    });
  });

  it('is the owner of the cluster when root opens the cluster of a user', () => {
    expect(chooseRunAs(facts({ uid: 0, clusterOwner: 1000 }))).toEqual({
      kind: 'user',
      uid: 1000,
      override: false,
    });
  });

  it('is refused to root when no way is left, saying what to do', () => {
    const closed = { uid: 0, namespaceWorks: no, reaches: no, reachesWithOverride: no };
    expect(chooseRunAs(facts(closed))).toEqual({
      refusal: expect.stringContaining('TESSERA_DATA_DIR') as string,
    });
  });
});

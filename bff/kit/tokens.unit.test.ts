import { createPrivateKey } from 'node:crypto';
import { SignJWT } from 'jose';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { testKeys } from './testing/test-tokens.ts';
import { createTokens, TokenError } from './tokens.ts';

const keys = testKeys();
const make = (service: string, signer = service) =>
  createTokens({ service, signingKey: keys.signing[signer] ?? '', trustedKeys: keys.trusted });
const shell = make('shell');
const cart = make('cart');
const catalog = make('catalog');
const ada = { id: 'v1', accountId: 'a1', email: 'ada@example.org', name: 'Ada' };

afterEach(() => vi.useRealTimers());

describe('visitor tokens', () => {
  it('carry who the visitor is', async () => {
    expect(await cart.verifyVisitor(await shell.signVisitor('cart', ada))).toEqual(ada);
    const guest = { id: 'v2', accountId: null, email: null, name: null };
    expect(await cart.verifyVisitor(await shell.signVisitor('cart', guest))).toEqual(guest);
    const inPounds = { ...guest, currency: 'GBP' };
    expect(await cart.verifyVisitor(await shell.signVisitor('cart', inPounds))).toEqual(inPounds);
  });

  it('are refused by a service they were not made for', async () => {
    const token = await shell.signVisitor('cart', ada);
    await expect(catalog.verifyVisitor(token)).rejects.toBeInstanceOf(TokenError);
  });

  it('are refused when anyone but the shell signed them', async () => {
    const byCatalog = await catalog.signVisitor('cart', ada);
    await expect(cart.verifyVisitor(byCatalog)).rejects.toBeInstanceOf(TokenError);
    const posingAsShell = await make('shell', 'catalog').signVisitor('cart', ada);
    await expect(cart.verifyVisitor(posingAsShell)).rejects.toBeInstanceOf(TokenError);
  });

  it('are refused after a minute, also when they were verified before', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const token = await shell.signVisitor('cart', ada);
    expect(await cart.verifyVisitor(token)).toEqual(ada);
    vi.setSystemTime(Date.now() + 66_000);
    await expect(cart.verifyVisitor(token)).rejects.toBeInstanceOf(TokenError);
  });

  it('are refused when a single character was changed', async () => {
    const token = await shell.signVisitor('cart', ada);
    const [head, , signature] = token.split('.');
    const other = Buffer.from(JSON.stringify({ iss: 'shell', aud: 'cart', sub: 'v9' }));
    const forged = `${head}.${other.toString('base64url')}.${signature}`;
    await expect(cart.verifyVisitor(forged)).rejects.toBeInstanceOf(TokenError);
    await expect(cart.verifyVisitor('nonsense')).rejects.toBeInstanceOf(TokenError);
  });

  it('are refused without an expiry', async () => {
    const key = createPrivateKey({ key: JSON.parse(keys.signing.shell ?? ''), format: 'jwk' });
    const eternal = await new SignJWT({ sub: 'v1' })
      .setProtectedHeader({ alg: 'EdDSA', typ: 'visitor+jwt' })
      .setIssuer('shell')
      .setAudience('cart')
      .sign(key);
    await expect(cart.verifyVisitor(eternal)).rejects.toBeInstanceOf(TokenError);
  });

  it('cannot be used as service tokens, nor the other way round', async () => {
    const visitor = await shell.signVisitor('cart', ada);
    const service = await shell.signService('cart');
    await expect(cart.verifyService(visitor)).rejects.toBeInstanceOf(TokenError);
    await expect(cart.verifyVisitor(service)).rejects.toBeInstanceOf(TokenError);
    expect(await cart.verifyService(service)).toEqual({ issuer: 'shell' });
  });

  it('are handed out again for a few seconds, to each visitor their own', async () => {
    const other = { ...ada, id: 'v3' };
    const [one, same, different] = [
      await shell.signVisitor('cart', ada),
      await shell.signVisitor('cart', ada),
      await shell.signVisitor('cart', other),
    ];
    expect(same).toBe(one);
    expect(await cart.verifyVisitor(different)).toEqual(other);
  });
});

import { describe, expect, it } from 'vitest';
import { ensureChromium } from './ensure-chromium.ts';

describe('the Chromium of the browser tests', () => {
  it('is the one that CHROME_PATH names', () => {
    expect(ensureChromium({ CHROME_PATH: process.execPath })).toBe(process.execPath);
  });

  it('is refused when CHROME_PATH names nothing, rather than taking another', () => {
    const env = { CHROME_PATH: '/nowhere/chrome' };
    expect(() => ensureChromium(env)).toThrow('CHROME_PATH names /nowhere/chrome');
  });
});

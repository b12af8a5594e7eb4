import { describe, expect, it } from 'vitest';
import { preferredLocale, readFragmentRequest } from './fragment-request.ts';

function read(headers: Record<string, string>, props?: string) {
  const header = (name: string) => headers[name];
  return readFragmentRequest(
    { fragment: 'product', method: 'GET', props, form: null, header },
    'https://shop.example',
  );
}

describe('a fragment request', () => {
  it('has sensible values for everything that was not sent', () => {
    expect(read({})).toEqual({
      fragment: 'product',
      props: {},
      url: '/',
      method: 'GET',
      form: null,
      instance: 'p0',
      nonce: '',
      locale: 'en-IE',
      origin: 'https://shop.example',
    });
  });

  it('is to crash only when a drill says exactly that', () => {
    expect(read({ 'tessera-fault': 'crash' }).crash).toBe(true);
    expect(read({ 'tessera-fault': 'delay' })).not.toHaveProperty('crash');
  });

  it.each([
    ['https://evil.example/', 'p0'],
    ['//evil.example/', 'p0'],
    ['/', '"><script>'],
  ])('with the URL %s and the instance %s is refused', (url, instance) => {
    const headers = { 'tessera-url': url, 'tessera-instance': instance };
    expect(() => read(headers)).toThrow(expect.objectContaining({ status: 400 }));
  });

  it.each(['null', '1', '[]', '{'])('with the props %s is refused', (props) => {
    expect(() => read({}, props)).toThrow(expect.objectContaining({ status: 400 }));
  });
});

describe('the locale', () => {
  it.each([
    ['de', 'de'],
    ['pt-BR,pt;q=0.9', 'pt-BR'],
    ['zh-Hant-TW;q=0.8', 'zh-Hant-TW'],
    ['*', 'en-IE'],
    ['', 'en-IE'],
    ["x'; drop", 'en-IE'],
    [undefined, 'en-IE'],
  ])('of "%s" is %s', (sent, locale) => {
    expect(preferredLocale(sent)).toBe(locale);
  });
});

import { expect, it } from 'vitest';
import { describeDevice, type Device } from './describe-device.ts';

const safari = 'AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1';

it.each([
  [
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/143.0.0.0 Safari/537.36',
    'Chromium on Linux',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36 Edg/143.0',
    'Edge on Windows',
  ],
  [
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Mobile Safari/537.36',
    'Chrome on Android',
  ],
  [
    `Mozilla/5.0 (iPhone; CPU iPhone OS 26_1 like Mac OS X) ${safari} Mobile/15E148 Safari/604.1`,
    'Safari on iPhone',
  ],
  [`Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${safari} Safari/605.1.15`, 'Safari on macOS'],
  ['curl/8.14.1', null],
  [null, null],
])('calls %s %s', (userAgent, words) => {
  expect(describeDevice(userAgent).device).toBe(words);
});

it.each<[string, Device]>([
  [
    'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
    { browser: 'Firefox', system: 'Linux', device: 'Firefox on Linux' },
  ],
  ['Firefox/145.0', { browser: 'Firefox', system: null, device: 'Firefox' }],
])('names the parts of %s, for other languages', (userAgent, device) => {
  expect(describeDevice(userAgent)).toEqual(device);
});

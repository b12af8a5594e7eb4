import { parseConfig } from '@tessera/bff-kit/config';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { suggestionKeys } from './suggestion-config.ts';

const parse = (url: string) =>
  parseConfig(z.object(suggestionKeys), { ADDRESS_SUGGESTIONS_URL: url });

it.each(['https://photon.example', 'http://photon:2322', 'https://maps.example/photon/'])(
  'takes %s',
  (url) => {
    expect(parse(url).ADDRESS_SUGGESTIONS_URL).toBe(url);
  },
);

it.each(['photon', 'ftp://photon.example', 'https://photon.example/api?q=', 'https://x.example#a'])(
  'refuses %s and names the key',
  (url) => {
    expect(() => parse(url)).toThrow('ADDRESS_SUGGESTIONS_URL');
  },
);

import { describe, expect, it } from 'vitest';
import { testProduct } from '../product/test-product.ts';
import { readSeen, seenPrint, withSeen } from './seen-prints.ts';

const print = (handle: string) => seenPrint({ ...testProduct(), handle });

describe('the prints somebody looked at', () => {
  it('are the newest few, each once', () => {
    const seen = ['a', 'b', 'c', 'd', 'e', 'f', 'b'].reduce(
      (list, handle) => withSeen(list, print(handle)),
      readSeen(null),
    );
    expect(seen.map(({ handle }) => handle)).toEqual(['b', 'f', 'e', 'd', 'c']);
  });

  it('come back as they were stored', () => {
    const seen = [print('a'), print('b')];
    expect(readSeen(JSON.stringify(seen))).toEqual(seen);
  });

  it('are none when what is stored was not written by this shop', () => {
    expect(readSeen('not JSON')).toEqual([]);
    expect(readSeen('{"handle":"a"}')).toEqual([]);
    const odd = {
      ...print('a'),
      image: { ...print('a').image, base: 'https://elsewhere.example' },
    };
    expect(readSeen(JSON.stringify([odd, 7, null, { handle: 'b' }, print('c')]))).toEqual([
      print('c'),
    ]);
  });
});

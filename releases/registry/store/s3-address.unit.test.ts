import { describe, expect, it } from 'vitest';
import { parseS3Address } from './s3-address.ts';

describe('the address of an object store', () => {
  it('names host, bucket, prefix and credentials', () => {
    expect(
      parseS3Address('s3://key:se%2Fcret@minio.test:9000/releases/shop/a?region=eu-1&tls=0'),
    ).toEqual({
      endpoint: 'http://minio.test:9000',
      region: 'eu-1',
      bucket: 'releases',
      prefix: 'shop/a/',
      accessKeyId: 'key',
      secretAccessKey: 'se/cret',
    });
  });

  it('is over TLS and without a prefix unless it says otherwise', () => {
    expect(parseS3Address('s3://k:s@s3.test/releases')).toMatchObject({
      endpoint: 'https://s3.test',
      prefix: '',
    });
  });

  it.each(['s3://host/bucket', 's3://key:hidden@host/', 's3://key:hidden@', 'nonsense'])(
    'is refused when a part is missing, without a word of the secret: %s',
    (text) => {
      expect(() => parseS3Address(text)).toThrow(/^ASSETS_URL is not usable(?!.*hidden)/);
    },
  );
});

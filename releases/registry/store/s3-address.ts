/** Where objects of releases are kept. */
export interface S3Address {
  /** Without a slash at the end. */
  endpoint: string;
  region: string;
  bucket: string;
  /** Of every key: empty, or with a slash at the end. */
  prefix: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/**
 * Takes `s3://key:secret@host:port/bucket/prefix?region=…&tls=0` apart. Characters with a meaning in URLs are
 * percent-encoded in key and secret.
 *
 * @throws when a part is missing; the message does not repeat the secret
 */
export function parseS3Address(text: string): S3Address {
  const url = URL.canParse(text) ? new URL(text) : null;
  const [, bucket = '', ...prefix] = url?.pathname.split('/') ?? [];
  if (!url?.host || !url.username || !url.password || !bucket) {
    throw new Error(
      'ASSETS_URL is not usable: it must have the form s3://key:secret@host:port/bucket/prefix?region=…&tls=0 ' +
        '(percent-encode special characters of key and secret). Correct it and start again.',
    );
  }
  const path = prefix.filter((segment) => segment !== '').join('/');
  const scheme = url.searchParams.get('tls') === '0' ? 'http' : 'https';
  return {
    endpoint: `${scheme}://${url.host}`,
    region: url.searchParams.get('region') ?? 'us-east-1',
    bucket,
    prefix: path === '' ? '' : `${path}/`,
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
  };
}

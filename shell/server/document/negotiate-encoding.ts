export type Encoding = 'br' | 'gzip' | 'identity';

/** The best encoding of those we have that an Accept-Encoding header allows; br before gzip. */
export function negotiateEncoding(
  acceptEncoding: string | null | undefined,
  available: readonly Encoding[] = ['br', 'gzip'],
): Encoding {
  const weights = new Map<string, number>();
  for (const part of (acceptEncoding ?? '').split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    if (name !== '') weights.set(name, quality ? Number(quality.slice(2)) || 0 : 1);
  }
  const weightOf = (encoding: string) => weights.get(encoding) ?? weights.get('*') ?? 0;
  return (
    available.find((encoding) => encoding !== 'identity' && weightOf(encoding) > 0) ?? 'identity'
  );
}

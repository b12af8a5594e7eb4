/**
 * The segments of a (percent-encoded) URL path below an asset root, or `null` when one of them could
 * lead elsewhere: empty, dot files, `..` in any encoding, separators, NUL.
 */
export function safePath(encoded: string): string[] | null {
  let segments: string[];
  try {
    segments = encoded.split('/').map(decodeURIComponent);
  } catch {
    return null;
  }
  const unsafe = (segment: string) =>
    segment === '' || segment.startsWith('.') || /[/\\\0]/.test(segment);
  return segments.length === 0 || segments.some(unsafe) ? null : segments;
}

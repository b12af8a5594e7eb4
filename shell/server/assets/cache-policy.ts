// A build that puts a hash of the content into the name never changes what the name stands for.
const hashed = /[.-][0-9a-f]{8,}\./;

export const immutable = 'public, max-age=31536000, immutable';

/** Cache-Control by file name: for ever when it is hashed, else for `maxAge` seconds. */
export const cachePolicy = (file: string, maxAge: number): string =>
  hashed.test(file) ? immutable : `public, max-age=${maxAge}, stale-while-revalidate=${maxAge}`;

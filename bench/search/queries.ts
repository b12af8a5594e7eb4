const adjectives =
  'sleek rustic durable fantastic mediocre enormous gorgeous practical ergonomic small'.split(' ');
const scenes =
  'harbour mountain desert reef orchard delta canyon glacier market garden lagoon ridge meadow tundra island quarry'.split(
    ' ',
  );
const things =
  'lamp plate bench gloves clock pants keyboard shirt knife computer shoes bottle'.split(' ');
const families = [
  'Opus',
  'Moiré',
  'Terrazzo',
  'Penrose',
  'Quarto',
  'Meltemi',
  'Truchet',
  'Sea Fan',
];
const palettes = ['Rose', 'Sand', 'Ember', 'Moss', 'Lapis', 'Night', 'Chalk'];
const sorts = ['selection', 'newest', 'price-asc', 'price-desc'];

const at = <T>(list: readonly T[], n: number): T => list[n % list.length]!;

/** Two letters change places: what people mistype most. */
const mistyped = (word: string): string => word.slice(0, 2) + word[3] + word[2] + word.slice(4);

/** One of the first pages, in a length that makes it a request of its own. */
const pageOf = (n: number) => ({
  page: String(1 + Math.floor(n / 41)),
  perPage: String(24 + (n % 41)),
});

/** Requests of each kind, none of them ever repeated: nobody has the answer ready. */
export const requestOf = {
  list: (n: number): string => {
    const search = new URLSearchParams({ ...pageOf(Math.floor(n / 4)), sort: at(sorts, n) });
    if (n % 2 === 0) search.append('family', at(families, n >> 1));
    if (n % 3 === 0) search.append('palette', at(palettes, n));
    if (n % 5 === 0) search.append('size', '40x50');
    return `/api/catalog/products?${search}`;
  },
  search: (n: number): string => {
    const scene = at(scenes, n);
    const words = [n % 4 === 0 ? mistyped(scene) : scene];
    if (n % 2 === 0) words.push(at(adjectives, n >> 1));
    if (n % 3 === 0) words.push(at(things, n));
    const search = new URLSearchParams({ ...pageOf(Math.floor(n / 16)), q: words.join(' ') });
    if (n % 5 === 0) search.append('family', at(families, n));
    return `/api/catalog/products?${search}`;
  },
  suggest: (n: number): string => {
    const [adjective, scene] = [at(adjectives, n), at(scenes, Math.floor(n / 10))];
    const thing = at(things, Math.floor(n / 160)).slice(0, 3 + (Math.floor(n / 1920) % 2));
    return `/api/catalog/suggestions?${new URLSearchParams({ q: `${adjective} ${scene} ${thing}` })}`;
  },
} as const;

export type RequestKind = keyof typeof requestOf;
export const requestKinds = Object.keys(requestOf) as RequestKind[];

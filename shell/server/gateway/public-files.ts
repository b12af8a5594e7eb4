/** What robots look for at the root of a shop, and which team's API answers it. */
export const publicFiles: Readonly<Record<string, (path: string) => string>> = {
  '/sitemap.xml': () => '/api/catalog/sitemap.xml',
  '/sitemaps/:file': (path) => `/api/catalog${path}`,
  '/feed.xml': () => '/api/catalog/feed.xml',
};

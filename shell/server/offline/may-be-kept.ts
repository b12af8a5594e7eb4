interface Page {
  method: string;
  pathname: string;
  status: number;
  /** The visitor's own link changes what this page is made of, or a drill, or `?release=` does. */
  ownComposition: boolean;
}

/** Pages that are about the shop, and the cart. All others are about a person and their orders. */
const publicPages = /^\/($|c\/|products\/|search$|stores$|cart$)/;

/** Whether a browser may keep the page and show it when its visitor is offline. */
export const mayBeKept = ({ method, pathname, status, ownComposition }: Page): boolean =>
  method === 'GET' && status === 200 && !ownComposition && publicPages.test(pathname);

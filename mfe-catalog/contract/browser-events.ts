/** DOM events that catalog dispatches on `document`. */
export interface CatalogEvents {
  /** A visitor chose a store to pick an order up from. */
  'catalog:store-picked': { id: string; name: string; city: string };
}

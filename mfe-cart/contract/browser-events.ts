/** DOM events that cart dispatches on `document`. */
export interface CartEvents {
  /** The cart holds this many pieces now. */
  'cart:changed': { count: number };
}

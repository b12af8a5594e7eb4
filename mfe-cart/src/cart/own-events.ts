/** Events among cart's own fragments; nobody else may rely on them. */
export interface OwnCartEvents {
  /** Pieces are on their way into the cart (or, negative, did not make it): show them already. */
  'cart:expected': { pieces: number };
}

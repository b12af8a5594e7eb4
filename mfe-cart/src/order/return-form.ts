import type { Order } from '../cart/api-types.ts';
import type { FormError } from '../checkout/field-errors.ts';

/** What a shopper chose to send back, by the form's fields, to be shown again. */
export interface ReturnValues {
  /** pieces by variant */
  pieces: Record<string, number>;
  reason: string;
}

export type ReturnRequest = Pick<Order['returns'][number], 'lines' | 'reason'>;

const PIECES = 'pieces-';

/** Name of the field with how many pieces of a variant go back. */
export const piecesField = (variantId: string): string => PIECES + variantId;

/** The form as it was sent. What is no number counts as none. */
export function readReturn(form: URLSearchParams): ReturnValues {
  const pieces = [...form]
    .filter(([name]) => name.startsWith(PIECES))
    .map(([name, value]) => [name.slice(PIECES.length), Number(value) || 0] as const);
  return { pieces: Object.fromEntries(pieces), reason: form.get('return-reason') ?? '' };
}

/** The request a form asks for, or what is missing in it. */
export function toReturnRequest(
  { pieces, reason }: ReturnValues,
  words: { choosePieces: string; chooseReason: string },
): ReturnRequest | FormError[] {
  const lines = Object.entries(pieces)
    .filter(([, quantity]) => quantity > 0)
    .map(([variantId, quantity]) => ({ variantId, quantity }));
  const [first] = Object.keys(pieces);
  const errors: FormError[] = [
    ...(lines.length === 0
      ? [{ field: piecesField(first ?? ''), message: words.choosePieces }]
      : []),
    ...(reason === '' ? [{ field: 'return-reason', message: words.chooseReason }] : []),
  ];
  return errors.length > 0 ? errors : { lines, reason };
}

import { ProblemError } from '@tessera/bff-kit/problem';
import type { CorrectionRefusal } from './decide-correction.ts';

/** What a person at the terminal is told: what happened, why, and what to do. */
export function correctionText(sku: string, refusal: CorrectionRefusal): string {
  switch (refusal.outcome) {
    case 'unknown':
      return `No variant has the SKU "${sku}". Look it up in the file of the last import or export.`;
    case 'ambiguous':
      return (
        `Several variants have the SKU "${sku}" (in ${refusal.products.join(', ')}), so it is not clear which ` +
        'one was counted. Give each a SKU of its own, or import the quantities from a CSV.'
      );
    case 'below-held':
      return (
        `Orders that are being paid hold ${refusal.held} of "${sku}", so no less can be on hand. Nothing was ` +
        'changed. A hold is over in ten minutes at most: try again then, or enter a count that contains them.'
      );
  }
}

/** The same as a problem. */
export function explainCorrection(sku: string, refusal: CorrectionRefusal): ProblemError {
  const detail = correctionText(sku, refusal);
  switch (refusal.outcome) {
    case 'unknown':
      return new ProblemError(404, {
        type: 'sku-not-found',
        title: 'There is no such SKU',
        detail,
      });
    case 'ambiguous':
      return new ProblemError(409, {
        type: 'sku-ambiguous',
        title: 'Several variants have this SKU',
        detail,
        products: refusal.products,
      });
    case 'below-held':
      return new ProblemError(409, {
        type: 'below-held',
        title: 'Open orders hold more than that',
        detail,
        held: refusal.held,
      });
  }
}

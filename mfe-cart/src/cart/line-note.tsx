import { Price } from '@tessera/design-system/price';
import { Sentence } from '@tessera/mfe-kit/sentence';
import { useLocale } from '@tessera/mfe-kit/use-messages';
import { useMessages } from '../messages/messages.ts';
import { numberIn } from './amount-words.ts';
import type { CartLine } from './api-types.ts';
import { VariantTitle } from './variant-title.tsx';

/** Below the title of what is bought: "40 × 50 cm / Black, 2 × €131". */
export function LineNote({
  line,
}: {
  line: Pick<CartLine, 'variantTitle' | 'quantity' | 'unitPrice'>;
}) {
  const { lineOf } = useMessages();
  const locale = useLocale();
  return (
    <p className="t-muted t-small">
      <Sentence
        text={lineOf(numberIn(locale, line.quantity))}
        parts={{
          variant: () => <VariantTitle>{line.variantTitle}</VariantTitle>,
          price: () => <Price money={line.unitPrice} />,
        }}
      />
    </p>
  );
}

import type { Meta, StoryObj } from '@storybook/react-vite';
import { samplePrints } from '../../docs/sample-prints.ts';
import { IconButton } from '../icon-button/icon-button.tsx';
import type { Guidance } from '../story/guidance.ts';
import { ProductCard, ProductGrid, type ProductCardProps } from './product-card.tsx';

const sizes = '(min-width: 75rem) 14vw, (min-width: 48rem) 18vw, 28vw';
const cards: ProductCardProps[] = [
  {
    href: '#harbour',
    title: 'Harbour, Evening',
    meta: 'Opus, no. 7',
    price: { amount: 4800, currency: 'EUR' },
    sizes: 4,
    rating: { average: 4.8, count: 31 },
    hang: { image: samplePrints.harbour, wall: 'haze', frame: 'black', sizes },
  },
  {
    href: '#quarto',
    title: 'Quarto',
    meta: 'Modules, no. 17',
    price: { amount: 4200, currency: 'EUR' },
    sizes: 4,
    hang: { image: samplePrints.quarto, wall: 'sand', frame: 'oak', sizes },
  },
  {
    href: '#sea-fan',
    title: 'Sea Fan',
    meta: 'Growth, no. 8',
    price: { amount: 4800, currency: 'EUR' },
    sizes: 1,
    tag: 'New',
    hang: { image: samplePrints.seaFan, wall: 'blush', frame: 'white', sizes },
  },
];

const meta: Meta<typeof ProductCard> = {
  title: 'Product/ProductCard',
  component: ProductCard,
  parameters: {
    guidance: {
      do: 'Keep it one link, with the title as its name; other actions stand beside it.',
      dont: 'Change its height from card to card: the grout lines must meet.',
      keyboard: [
        ['Tab', 'Moves to it and on.'],
        ['Enter', 'Opens the print.'],
      ],
    } satisfies Guidance,
  },
};
export default meta;

export const Grid: StoryObj<typeof ProductCard> = {
  render: () => (
    <>
      <h2 className="t-visually-hidden">All prints</h2>
      <ProductGrid>
        {cards.map((card) => (
          <ProductCard
            {...card}
            key={card.href}
            save={<IconButton label={`Save ${card.title}`} icon="heart" aria-pressed={false} />}
          />
        ))}
      </ProductGrid>
    </>
  ),
};

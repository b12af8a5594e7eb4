import { expect, type Meta, type StoryObj } from '@tessera/design-system/story';
import { exampleCart, exampleDelivery } from '../testing/examples.ts';
import { deliveryTotals } from './delivery-totals.ts';
import { NewTotal } from './new-total.tsx';

const meta: Meta<typeof NewTotal> = {
  title: 'Cart/New total',
  component: NewTotal,
  args: { cart: exampleCart, totals: deliveryTotals(exampleCart, exampleDelivery, 'DE') },
};
export default meta;
type Story = StoryObj<typeof NewTotal>;

/** It has the focus, so that it is read out and in sight. */
export const DearerPrint: Story = {
  args: {
    agreed: {
      delivery: 'standard',
      currency: 'EUR',
      total: 12900,
      discount: 0,
      lines: { v1: { quantity: 1, price: 12900 } },
    },
  },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByRole('alert')).toHaveTextContent('€131, no longer €129');
    await expect(canvasElement.querySelector('#new-total')).toHaveFocus();
  },
};

export const NobodyKnowsWhy: Story = {
  args: {
    agreed: {
      delivery: 'express',
      currency: 'EUR',
      total: 14290,
      discount: 0,
      lines: { v1: { quantity: 1, price: 13000 } },
    },
    cart: { ...exampleCart, lines: [] },
    totals: [],
  },
};

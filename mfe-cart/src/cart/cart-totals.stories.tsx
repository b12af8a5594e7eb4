import { expect, type Meta, type StoryObj } from '@tessera/design-system/story';
import { exampleCart } from '../testing/examples.ts';
import { InFragment } from '../testing/in-fragment.tsx';
import { CartTotals } from './cart-totals.tsx';

const meta: Meta<typeof CartTotals> = {
  title: 'Cart/Totals',
  component: CartTotals,
  decorators: [
    (Story) => (
      <InFragment>
        <Story />
      </InFragment>
    ),
  ],
};
export default meta;

export const WithPrints: StoryObj<typeof CartTotals> = {
  args: { cart: exampleCart },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: /^Check out, €131/ })).toBeVisible();
  },
};

/** Nothing to pay and no way to the checkout. */
export const Empty: StoryObj<typeof CartTotals> = {
  args: { cart: { ...exampleCart, lines: [], count: 0 } },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('link')).toBeNull();
  },
};

import { expect, type Meta, type StoryObj } from '@tessera/design-system/story';
import type { Order } from '../cart/api-types.ts';
import { exampleReturned } from '../testing/examples.ts';
import { OrderReturns } from './order-returns.tsx';

const [one] = exampleReturned.returns;
if (!one) throw new Error('The example has no return.');
const returned = (...statuses: Order['returns'][number]['status'][]): Order => ({
  ...exampleReturned,
  returns: statuses.map((status, index) => ({ ...one, id: `R-${index}`, status })),
});

const meta: Meta<typeof OrderReturns> = { title: 'Cart/Returns', component: OrderReturns };
export default meta;
type Story = StoryObj<typeof OrderReturns>;

export const Announced: Story = { args: { order: exampleReturned } };
export const OneIsPaidBack: Story = {
  args: { order: returned('refunded', 'received') },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('article')).toHaveLength(2);
    await expect(canvas.getByText('€131 paid back')).toBeVisible();
  },
};

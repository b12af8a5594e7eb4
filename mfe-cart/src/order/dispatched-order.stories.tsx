import type { Meta, StoryObj } from '@tessera/design-system/story';
import { exampleDelivery, exampleDispatched } from '../testing/examples.ts';
import { DispatchedOrder } from './dispatched-order.tsx';

const meta: Meta<typeof DispatchedOrder> = {
  title: 'Cart/Order on its way',
  component: DispatchedOrder,
};
export default meta;
type Story = StoryObj<typeof DispatchedOrder>;

export const WithTracking: Story = { args: { order: exampleDispatched } };
export const ToTheStore: Story = {
  args: {
    order: {
      ...exampleDispatched,
      tracking: null,
      delivery: exampleDelivery.options.find(({ needsStore }) => needsStore)!,
    },
  },
};

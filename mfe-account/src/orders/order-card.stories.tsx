import type { Meta, StoryObj } from '@tessera/design-system/story';
import { OrderCard } from './order-card.tsx';
import type { Order } from './orders-api.ts';

const euros = (amount: number) => ({ amount, currency: 'EUR' });
const confirmed: Order = {
  id: 'o1',
  reference: 'TS-7K3M-9QXD',
  status: 'confirmed',
  reason: null,
  reasonCode: null,
  placedAt: '2026-11-23T09:00:00.000Z',
  total: euros(262_00),
  delivery: euros(0),
  discount: null,
  tracking: null,
  refunded: euros(0),
  lines: [
    {
      variantId: 'v1',
      handle: 'harbour-evening',
      title: 'Harbour, Evening',
      variantTitle: '40 × 50 cm / Black',
      quantity: 2,
      unitPrice: euros(131_00),
      image: null,
    },
  ],
};

const meta: Meta<typeof OrderCard> = { title: 'Account/Order', component: OrderCard };
export default meta;
type Story = StoryObj<typeof OrderCard>;

export const BeingPlaced: Story = { args: { order: { ...confirmed, status: 'placing' } } };
export const Confirmed: Story = { args: { order: confirmed } };
export const WithAPromotion: Story = {
  args: {
    order: {
      ...confirmed,
      total: euros(240_70),
      delivery: euros(4_90),
      discount: { code: 'WELCOME10', amount: euros(26_20) },
    },
  },
};
export const NotPlaced: Story = {
  args: {
    order: {
      ...confirmed,
      status: 'rejected',
      reason: 'The bank declined it. Nothing was charged.',
    },
  },
};
export const OnItsWay: Story = {
  args: { order: { ...confirmed, status: 'dispatched', tracking: 'TP123456789' } },
};
export const Cancelled: Story = { args: { order: { ...confirmed, status: 'cancelled' } } };
export const ComingBack: Story = { args: { order: { ...confirmed, status: 'return-requested' } } };
export const RefundedInPart: Story = {
  args: { order: { ...confirmed, status: 'dispatched', refunded: euros(131_00) } },
};

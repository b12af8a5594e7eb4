import type { Meta, StoryObj } from '@storybook/react-vite';
import type { Guidance } from '../story/guidance.ts';
import { Notice } from './notice.tsx';

const meta: Meta<typeof Notice> = {
  title: 'Feedback/Notice',
  component: Notice,
  parameters: {
    guidance: {
      do: 'Say what happened, why, and what can be done, in that order.',
      dont: 'Stack several. The second one is not read.',
    } satisfies Guidance,
  },
};
export default meta;
type Story = StoryObj<typeof Notice>;

export const Info: Story = {
  args: { tone: 'info', children: 'You are offline. What you see was saved earlier.' },
};
export const Success: Story = {
  args: { tone: 'success', title: 'Order confirmed', children: 'We have sent you a receipt.' },
};
export const Warning: Story = {
  args: { tone: 'warning', title: 'Only 2 left', children: 'In the size and frame you chose.' },
};
export const Danger: Story = {
  args: {
    tone: 'danger',
    title: 'Your payment was declined',
    children: 'Nothing was charged. Try another card.',
  },
};

import type { Meta, StoryObj } from '@storybook/react-vite';
import type { Guidance } from '../story/guidance.ts';
import { Stepper } from './stepper.tsx';

const meta: Meta<typeof Stepper> = {
  title: 'Feedback/Stepper',
  component: Stepper,
  parameters: {
    guidance: {
      do: 'Say what each step is called and when it happened. Colour only repeats it.',
      dont: 'Use it to walk through a form of three fields.',
    } satisfies Guidance,
  },
};
export default meta;
type Story = StoryObj<typeof Stepper>;

export const OrderOnItsWay: Story = {
  args: {
    steps: [
      { label: 'Stock reserved', state: 'done' },
      { label: 'Payment authorised', state: 'done' },
      { label: 'Delivery booked', note: 'Usually within a minute', state: 'current' },
      { label: 'Confirmed', state: 'todo' },
    ],
  },
};
export const Failed: Story = {
  args: {
    steps: [
      { label: 'Stock reserved', state: 'done' },
      { label: 'Payment declined', note: 'Nothing was charged', state: 'failed' },
      { label: 'Confirmed', state: 'todo' },
    ],
  },
};

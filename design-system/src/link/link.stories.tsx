import type { Meta, StoryObj } from '@storybook/react-vite';
import type { Guidance } from '../story/guidance.ts';
import { Link } from './link.tsx';

const meta: Meta<typeof Link> = {
  title: 'Page/Link',
  component: Link,
  parameters: {
    guidance: {
      do: 'Let the words stand alone: “Delivery and returns”. Screen readers list links without their sentences.',
      dont: 'Write “click here”, or style a link as a button to make it louder.',
      keyboard: [
        ['Tab', 'Moves to it and on.'],
        ['Enter', 'Follows it.'],
      ],
    } satisfies Guidance,
  },
  args: { href: '#delivery', children: 'Delivery and returns' },
};
export default meta;
type Story = StoryObj<typeof Link>;

export const Plain: Story = {};
export const Quiet: Story = { args: { quiet: true } };
export const Standalone: Story = { args: { standalone: true } };

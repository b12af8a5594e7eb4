import type { Meta, StoryObj } from '@storybook/react-vite';
import type { Guidance } from '../story/guidance.ts';
import { IconButton, IconLink } from './icon-button.tsx';

const meta: Meta<typeof IconButton> = {
  title: 'Forms/IconButton',
  component: IconButton,
  parameters: {
    guidance: {
      do: 'Name the thing it acts on in the label: “Save Harbour, Evening”. Ten hearts on a page are ten different buttons.',
      dont: 'Leave people to guess. An icon that needs explaining needs a word instead.',
      keyboard: [
        ['Tab', 'Moves to it and on.'],
        ['Enter or Space', 'Presses it.'],
      ],
    } satisfies Guidance,
  },
  args: { label: 'Save Harbour, Evening', icon: 'heart' },
};
export default meta;
type Story = StoryObj<typeof IconButton>;

export const Plain: Story = {};
export const Framed: Story = { args: { framed: true } };
export const Pressed: Story = { args: { framed: true, 'aria-pressed': true } };
export const LinkWithCount: Story = {
  render: () => <IconLink href="#cart" label="Cart, 2 items" icon="cart" count={2} />,
};

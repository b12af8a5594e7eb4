import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent } from 'storybook/test';
import { Icon } from '../icon/icon.tsx';
import type { Guidance } from '../story/guidance.ts';
import { Button, ButtonLink } from './button.tsx';

const meta: Meta<typeof Button> = {
  title: 'Forms/Button',
  component: Button,
  parameters: {
    guidance: {
      do: 'Say what happens when it is pressed: “Add to cart, €131”. One primary button in a view.',
      dont: 'Use it to go somewhere. What has an address is a ButtonLink, which can be opened in a new tab.',
      keyboard: [
        ['Tab', 'Moves to it and on.'],
        ['Enter or Space', 'Presses it.'],
      ],
    } satisfies Guidance,
  },
  args: { children: 'Add to cart, €131', onClick: fn() },
};
export default meta;
type Story = StoryObj<typeof Button>;

export const Primary: Story = {};
export const Secondary: Story = { args: { variant: 'secondary', children: 'Sizes and framing' } };
export const Quiet: Story = { args: { variant: 'quiet', children: 'Remove' } };
export const Danger: Story = { args: { variant: 'danger', children: 'Delete account' } };
export const Disabled: Story = { args: { disabled: true, children: 'Sold out' } };
export const WithIcon: Story = {
  args: {
    children: (
      <>
        <Icon name="lock" />
        Go to checkout
      </>
    ),
  },
};
export const Busy: Story = {
  args: { busy: true, children: 'Adding' },
  async play({ args, canvas }) {
    const button = canvas.getByRole('button');
    await userEvent.click(button);
    await expect(args.onClick).not.toHaveBeenCalled();
    await expect(button).toHaveFocus();
  },
};
export const AsLink: Story = {
  render: () => (
    <div className="t-actions">
      <ButtonLink href="#prints">Browse all prints</ButtonLink>
      <ButtonLink href="#framing" variant="secondary">
        Sizes and framing
      </ButtonLink>
    </div>
  ),
};

import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, fn } from 'storybook/test';
import type { Guidance } from '../story/guidance.ts';
import { Chip, Chips } from './chip.tsx';

const meta: Meta<typeof Chip> = {
  title: 'Forms/Chip',
  component: Chip,
  parameters: {
    guidance: {
      do: 'Show which filters are on, each removable by itself.',
      dont: 'Use it as a small button for other things.',
      keyboard: [
        ['Tab', 'Moves to it and on.'],
        ['Enter or Space', 'Switches it on or off.'],
      ],
    } satisfies Guidance,
  },
  args: { children: 'Geometric', onClick: fn() },
};
export default meta;
type Story = StoryObj<typeof Chip>;

export const Plain: Story = {};
export const Selected: Story = { args: { selected: true } };
export const Removable: Story = {
  args: { removable: true },
  async play({ args, canvas }) {
    await userEvent.click(canvas.getByRole('button', { name: 'Remove filter: Geometric' }));
    await expect(args.onClick).toHaveBeenCalledOnce();
  },
};
export const Filters: Story = {
  render: () => (
    <Chips label="Filters">
      <Chip href="?family=" removable>
        Geometric
      </Chip>
      <Chip href="?family=organic">Organic</Chip>
      <Chip href="?family=line" selected>
        Line
      </Chip>
      <Chip href="?price=50">Under €50</Chip>
    </Chips>
  ),
};

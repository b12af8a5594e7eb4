import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent } from 'storybook/test';
import type { Guidance } from '../story/guidance.ts';
import { Checkbox } from './checkbox.tsx';

const meta: Meta<typeof Checkbox> = {
  title: 'Forms/Checkbox',
  component: Checkbox,
  parameters: {
    guidance: {
      do: 'Write a sentence that is true when the box is ticked.',
      dont: 'Tick it beforehand when it costs money or shares an address.',
      keyboard: [
        ['Tab', 'Moves to it and on.'],
        ['Space', 'Ticks or unticks it.'],
      ],
    } satisfies Guidance,
  },
  args: { label: 'Send me a note when my print has left the studio', name: 'notify' },
};
export default meta;
type Story = StoryObj<typeof Checkbox>;

export const Unchecked: Story = {
  async play({ canvas }) {
    const box = canvas.getByRole('checkbox', { name: /left the studio/ });
    await userEvent.click(canvas.getByText(/left the studio/));
    await expect(box).toBeChecked();
    await userEvent.keyboard(' ');
    await expect(box).not.toBeChecked();
  },
};
export const Checked: Story = { args: { defaultChecked: true } };
export const WithError: Story = {
  args: { error: 'Agree to the terms to go on.' },
  async play({ canvas }) {
    const box = canvas.getByRole('checkbox');
    await expect(box).toBeInvalid();
    await expect(box).toHaveAccessibleDescription(/Agree to the terms/);
  },
};

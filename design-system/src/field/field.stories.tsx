import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import type { Guidance } from '../story/guidance.ts';
import { Field } from './field.tsx';

const meta: Meta<typeof Field> = {
  title: 'Forms/Field',
  component: Field,
  parameters: {
    guidance: {
      do: 'Set autoComplete, and keep what was typed when the answer is an error.',
      dont: 'Use the placeholder as the label: it is gone as soon as it is needed.',
      keyboard: [['Tab', 'Moves to it and on.']],
    } satisfies Guidance,
  },
  args: { label: 'Email', name: 'email', type: 'email', autoComplete: 'email' },
};
export default meta;
type Story = StoryObj<typeof Field>;

export const Plain: Story = {};
export const WithHint: Story = {
  args: { hint: 'For the receipt and news of your order. Nothing else.' },
};
export const Optional: Story = {
  args: { label: 'Flat or floor', name: 'line2', type: 'text', optional: true },
};
export const Prefixed: Story = {
  args: { label: 'Gift card', name: 'gift', type: 'text', prefix: '€' },
};
export const Disabled: Story = { args: { disabled: true, defaultValue: 'mina@example.com' } };
export const WithError: Story = {
  args: {
    defaultValue: 'mina@',
    hint: 'For the receipt.',
    error: 'Enter an email address in the form name@example.com.',
  },
  async play({ canvas }) {
    const input = canvas.getByRole('textbox', { name: 'Email' });
    await expect(input).toBeInvalid();
    await expect(input).toHaveAccessibleDescription(
      'For the receipt. Error: Enter an email address in the form name@example.com.',
    );
  },
};

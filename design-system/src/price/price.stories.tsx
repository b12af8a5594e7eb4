import type { Meta, StoryObj } from '@storybook/react-vite';
import type { Guidance } from '../story/guidance.ts';
import { Price } from './price.tsx';

const meta: Meta<typeof Price> = {
  title: 'Product/Price',
  component: Price,
  parameters: {
    guidance: {
      do: 'Pass minor units and a currency; the format follows the language.',
      dont: 'Add amounts up in the browser. The total comes from the team that charges it.',
    } satisfies Guidance,
  },
  args: { money: { amount: 13100, currency: 'EUR' } },
};
export default meta;
type Story = StoryObj<typeof Price>;

export const Whole: Story = {};
export const WithCents: Story = { args: { money: { amount: 13150, currency: 'EUR' } } };
export const From: Story = { args: { from: true } };
export const Big: Story = { args: { big: true } };

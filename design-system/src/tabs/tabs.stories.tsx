import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent } from 'storybook/test';
import type { Guidance } from '../story/guidance.ts';
import { Tabs } from './tabs.tsx';

const meta: Meta<typeof Tabs> = {
  title: 'Page/Tabs',
  component: Tabs,
  parameters: {
    guidance: {
      do: 'Use it for sides of one thing that nobody needs at the same time.',
      dont: 'Use it for steps, or for what must be read without script; that is a Stepper or a Disclosure.',
      keyboard: [
        ['Tab', 'Moves to the chosen tab, then into its panel.'],
        ['Arrow keys', 'Choose the next tab in reading direction, or the one before.'],
        ['Home, End', 'Choose the first or the last.'],
      ],
    } satisfies Guidance,
  },
  args: {
    label: 'About this print',
    tabs: [
      { label: 'Print', content: <p>310 gsm cotton rag, matt.</p> },
      { label: 'Frame', content: <p>Solid wood moulding, 18 mm wide.</p> },
      { label: 'Delivery', content: <p>Leaves our studio within two days.</p> },
    ],
  },
};
export default meta;

export const Keyboard: StoryObj<typeof Tabs> = {
  async play({ canvas }) {
    await userEvent.click(canvas.getByRole('tab', { name: 'Print' }));
    await userEvent.keyboard('{ArrowRight}');
    await expect(canvas.getByRole('tab', { name: 'Frame' })).toHaveFocus();
    await expect(canvas.getByRole('tabpanel')).toHaveTextContent('Solid wood');
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    await expect(canvas.getByRole('tab', { selected: true })).toHaveTextContent('Delivery');
    await userEvent.tab();
    await expect(canvas.getByRole('tabpanel')).toHaveFocus();
  },
};
export const RightToLeft: StoryObj<typeof Tabs> = {
  globals: { direction: 'rtl' },
  async play({ canvas }) {
    await userEvent.click(canvas.getByRole('tab', { name: 'Print' }));
    await userEvent.keyboard('{ArrowLeft}');
    await expect(canvas.getByRole('tab', { name: 'Frame' })).toHaveFocus();
  },
};

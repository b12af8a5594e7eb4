import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent } from 'storybook/test';
import type { Guidance } from '../story/guidance.ts';
import { Disclosure } from './disclosure.tsx';

const meta: Meta<typeof Disclosure> = {
  title: 'Page/Disclosure',
  component: Disclosure,
  parameters: {
    guidance: {
      do: 'Let the summary say what is inside, so that it can be skipped with confidence.',
      dont: 'Hide what people must read before they pay.',
      keyboard: [
        ['Tab', 'Moves to it and on.'],
        ['Enter or Space', 'Opens or closes it.'],
      ],
    } satisfies Guidance,
  },
};
export default meta;

export const OneAtATime: StoryObj<typeof Disclosure> = {
  render: () => (
    <>
      <Disclosure summary="About this print" name="about" open>
        Stones are laid in rings around the sun, then in waves below the horizon.
      </Disclosure>
      <Disclosure summary="Delivery and returns" name="about">
        Free delivery in the EU. Send it back within 60 days in the same box.
      </Disclosure>
    </>
  ),
  async play({ canvas }) {
    const second = canvas.getByText(/Free delivery/);
    await expect(second).not.toBeVisible();
    await userEvent.click(canvas.getByText('Delivery and returns'));
    await expect(second).toBeVisible();
    await expect(canvas.getByText(/Stones are laid/)).not.toBeVisible();
    await userEvent.click(canvas.getByText('Delivery and returns'));
    await expect(second).not.toBeVisible();
  },
};

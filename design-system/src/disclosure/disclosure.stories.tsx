import type { Meta, StoryObj } from '@storybook/react-vite';
import { Disclosure } from './disclosure.tsx';

const meta: Meta<typeof Disclosure> = { title: 'Page/Disclosure', component: Disclosure };
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
};

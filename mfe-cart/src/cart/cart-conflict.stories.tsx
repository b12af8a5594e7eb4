import { expect, type Meta, type StoryObj } from '@tessera/design-system/story';
import { exampleCart } from '../testing/examples.ts';
import { CartConflict } from './cart-conflict.tsx';

const meta: Meta<typeof CartConflict> = {
  title: 'Cart/Conflict',
  component: CartConflict,
  args: {
    cart: exampleCart,
    conflict: {
      message:
        'This cart was changed in another window: it now holds 1 of Harbour, Evening (40 × 50 cm / Black). Your change was not made. See the cart as it is now and decide again.',
      intent: 'set',
      variantId: 'v1',
      quantity: 3,
    },
    onRetry: () => undefined,
  },
};
export default meta;

/** Another window changed the line: the same again takes one click. */
export const ChangedElsewhere: StoryObj<typeof CartConflict> = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('alert')).toHaveTextContent('changed in another window');
    await expect(canvas.getByRole('button', { name: 'Change it to 3' })).toBeVisible();
  },
};

/** Another window took the print out. */
export const TakenOut: StoryObj<typeof CartConflict> = {
  args: { cart: { ...exampleCart, lines: [], count: 0 } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: 'Put 3 back' })).toBeVisible();
  },
};

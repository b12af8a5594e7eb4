import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen, userEvent } from 'storybook/test';
import { Button } from '../button/button.tsx';
import type { Guidance } from '../story/guidance.ts';
import { useToast, type ToastMessage } from './toast.tsx';

const undo = fn();

function Sender(message: ToastMessage) {
  const toast = useToast();
  return (
    <Button variant="secondary" onClick={() => toast(message)}>
      Remove
    </Button>
  );
}

const meta: Meta<typeof Sender> = {
  title: 'Feedback/Toast',
  component: Sender,
  parameters: {
    guidance: {
      do: 'Say what has happened, and offer to undo it.',
      dont: 'Report an error that must be mended. It would be gone before it was read.',
      keyboard: [
        ['Tab', 'Reaches its action. A message with an action stays until it is dismissed.'],
      ],
    } satisfies Guidance,
  },
  args: { text: 'Harbour, Evening was removed.' },
  beforeEach: () => {
    undo.mockClear();
    return () => document.getElementById('t-toasts')?.remove();
  },
};
export default meta;
type Story = StoryObj<typeof Sender>;

export const Announced: Story = {
  async play({ canvas }) {
    await userEvent.click(canvas.getByRole('button', { name: 'Remove' }));
    await expect(screen.getByRole('status')).toHaveTextContent('Harbour, Evening was removed.');
  },
};
export const WithUndo: Story = {
  args: { action: { label: 'Undo', run: undo } },
  async play({ canvas }) {
    await userEvent.click(canvas.getByRole('button', { name: 'Remove' }));
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await expect(undo).toHaveBeenCalledOnce();
    await expect(screen.getByRole('status')).toBeEmptyDOMElement();
  },
};
export const AtMostThree: Story = {
  async play({ canvas }) {
    for (let press = 0; press < 5; press++) {
      await userEvent.click(canvas.getByRole('button', { name: 'Remove' }));
    }
    await expect(screen.getByRole('status').childElementCount).toBe(3);
  },
};

import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen, userEvent } from 'storybook/test';
import { Button } from '../button/button.tsx';
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

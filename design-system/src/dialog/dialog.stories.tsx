import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { Button } from '../button/button.tsx';
import type { Guidance } from '../story/guidance.ts';
import { Dialog, Drawer } from './dialog.tsx';

function Opener({ as: As }: { as: typeof Dialog }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Size guide</Button>
      <As open={open} onClose={() => setOpen(false)} title="Sizes and framing">
        <p>A print of 40 × 50 cm suits a wall of a metre.</p>
        <Button variant="secondary">Choose this size</Button>
      </As>
    </>
  );
}

const meta: Meta<typeof Dialog> = {
  title: 'Feedback/Dialog',
  component: Dialog,
  parameters: {
    guidance: {
      do: 'Use it for one thing that is finished or dismissed here, with a title that says which.',
      dont: 'Put a page in it, or open one from another.',
      keyboard: [
        ['Tab', 'Stays inside while it is open.'],
        ['Escape', 'Closes it; the focus goes back to what opened it.'],
      ],
    } satisfies Guidance,
  },
};
export default meta;
type Story = StoryObj<typeof Dialog>;

export const OpensAndGivesTheFocusBack: Story = {
  render: () => <Opener as={Dialog} />,
  async play({ canvas }) {
    const opener = canvas.getByRole('button', { name: 'Size guide' });
    await userEvent.click(opener);
    const dialog = await canvas.findByRole('dialog', { name: 'Sizes and framing' });
    await expect(dialog).toHaveAttribute('open');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(dialog).not.toHaveAttribute('open'));
    await expect(opener).toHaveFocus();
  },
};
export const ClosesBesideIt: Story = {
  render: () => <Opener as={Dialog} />,
  async play({ canvas }) {
    await userEvent.click(canvas.getByRole('button', { name: 'Size guide' }));
    const dialog = await canvas.findByRole('dialog');
    await userEvent.click(within(dialog).getByText(/suits a wall/));
    await expect(dialog).toHaveAttribute('open');
    await userEvent.click(dialog);
    await waitFor(() => expect(dialog).not.toHaveAttribute('open'));
  },
};
export const Open: Story = {
  args: { open: true, title: 'Sizes and framing', children: <p>Four sizes, four frames.</p> },
};
export const AsDrawer: Story = {
  render: () => <Opener as={Drawer} />,
  async play({ canvas }) {
    await userEvent.click(canvas.getByRole('button', { name: 'Size guide' }));
    await expect(await canvas.findByRole('dialog')).toHaveClass('t-drawer');
  },
};

import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { IconButton } from '../icon-button/icon-button.tsx';
import type { Guidance } from '../story/guidance.ts';
import { Tooltip } from './tooltip.tsx';

const meta: Meta<typeof Tooltip> = {
  title: 'Feedback/Tooltip',
  component: Tooltip,
  parameters: {
    guidance: {
      do: 'Add a detail that one can do without.',
      dont: 'Put a link, an error or the only name of a button in it: touch screens may never show it.',
      keyboard: [
        ['Tab', 'Shows it when its button has the focus.'],
        ['Escape', 'Hides it and leaves the focus where it is.'],
      ],
    } satisfies Guidance,
  },
  args: {
    text: 'Kept on this device until you sign in',
    children: <IconButton label="Save" icon="heart" />,
  },
  render: (args) => (
    <div className="t-empty">
      <Tooltip {...args} />
    </div>
  ),
};
export default meta;

export const OnFocus: StoryObj<typeof Tooltip> = {
  async play({ canvas }) {
    const tip = canvas.getByText(/Kept on this device/);
    await expect(canvas.getByRole('button')).toHaveAccessibleDescription(/Kept on this device/);
    await userEvent.tab();
    await waitFor(() => expect(tip).toBeVisible());
    await userEvent.keyboard('{Escape}');
    await expect(getComputedStyle(tip).visibility).toBe('hidden');
  },
};

import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { IconButton } from '../icon-button/icon-button.tsx';
import { Tooltip } from './tooltip.tsx';

const meta: Meta<typeof Tooltip> = {
  title: 'Feedback/Tooltip',
  component: Tooltip,
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

import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn, userEvent } from 'storybook/test';
import type { Guidance } from '../story/guidance.ts';
import { Quantity, type QuantityProps } from './quantity.tsx';

function Counted(props: QuantityProps) {
  const [value, setValue] = useState(props.value);
  const onChange = (next: number) => {
    setValue(next);
    props.onChange?.(next);
  };
  return <Quantity {...props} value={value} onChange={onChange} />;
}

const meta: Meta<typeof Quantity> = {
  title: 'Forms/Quantity',
  component: Quantity,
  parameters: {
    guidance: {
      do: 'Say in the label what is counted: “Quantity of Harbour, Evening”.',
      dont: 'Refuse to be typed in. Nobody wants to press a button twelve times.',
      keyboard: [
        ['Tab', 'Moves to it and on.'],
        ['Arrow up, arrow down', 'One more, one fewer.'],
        ['Enter', 'Takes over what was typed.'],
      ],
    } satisfies Guidance,
  },
  args: { label: 'Quantity of Harbour, Evening', name: 'quantity', value: 1, onChange: fn() },
  render: (args) => <Counted {...args} />,
};
export default meta;
type Story = StoryObj<typeof Quantity>;

export const Buttons: Story = {
  async play({ args, canvas }) {
    const input = canvas.getByRole('textbox');
    await userEvent.click(canvas.getByRole('button', { name: 'One more' }));
    await expect(input).toHaveValue('2');
    await userEvent.click(canvas.getByRole('button', { name: 'One fewer' }));
    await userEvent.click(canvas.getByRole('button', { name: 'One fewer' }));
    await expect(input).toHaveValue('1');
    await expect(args.onChange).toHaveBeenCalledTimes(2);
    await expect(canvas.getByRole('button', { name: 'One fewer' })).toHaveFocus();
  },
};
export const Typing: Story = {
  args: { max: 20 },
  async play({ args, canvas }) {
    const input = canvas.getByRole('textbox');
    await userEvent.clear(input);
    await userEvent.type(input, '12x');
    await expect(args.onChange).not.toHaveBeenCalled();
    await userEvent.tab();
    await expect(args.onChange).toHaveBeenCalledOnce();
    await expect(args.onChange).toHaveBeenLastCalledWith(12);
    await userEvent.clear(input);
    await userEvent.type(input, '500{Enter}');
    await expect(input).toHaveValue('20');
    await userEvent.type(input, '{ArrowDown}');
    await expect(input).toHaveValue('19');
  },
};
export const EmptiedKeepsItsValue: Story = {
  args: { value: 3 },
  async play({ args, canvas }) {
    const input = canvas.getByRole('textbox');
    await userEvent.clear(input);
    await userEvent.tab();
    await expect(input).toHaveValue('3');
    await expect(args.onChange).not.toHaveBeenCalled();
  },
};

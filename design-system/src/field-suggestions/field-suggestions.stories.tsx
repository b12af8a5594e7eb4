import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import { Field } from '../field/field.tsx';
import type { Guidance } from '../story/guidance.ts';
import {
  FieldSuggestions,
  type FieldSuggestionsProps,
  type Suggestion,
} from './field-suggestions.tsx';

const streets: Suggestion[] = [
  { id: 'torstrasse', label: 'Torstraße, 10119 Berlin' },
  { id: 'torgasse', label: 'Torgasse, 50667 Köln' },
];
const find = async (query: string) =>
  streets.filter(({ label }) => label.toLowerCase().includes(query.toLowerCase()));

/** As a form has it: the field first, its suggestions when the field is there. */
function StreetField(props: FieldSuggestionsProps<Suggestion>) {
  const [input, setInput] = useState<HTMLInputElement | null>(null);
  return (
    <div>
      <Field ref={setInput} label="Street and number" name="line1" autoComplete="address-line1" />
      {input && <FieldSuggestions {...props} input={input} />}
    </div>
  );
}

const meta: Meta<typeof FieldSuggestions<Suggestion>> = {
  title: 'Forms/FieldSuggestions',
  component: FieldSuggestions<Suggestion>,
  render: (args) => <StreetField {...args} />,
  parameters: {
    guidance: {
      do: 'Let the field take whatever is typed, and say what was filled in elsewhere.',
      dont: 'Use it where only what is listed is right; that is a Select.',
      keyboard: [
        ['Arrow down, arrow up', 'Move through the suggestions.'],
        ['Enter', 'Picks the one that is marked, or sends the form.'],
        ['Escape', 'Closes the list and keeps what was typed.'],
      ],
    } satisfies Guidance,
  },
  args: {
    label: 'Suggested addresses',
    load: find,
    onPick: fn(({ label }: Suggestion) => `Filled in: ${label}`),
  },
};
export default meta;
type Story = StoryObj<typeof FieldSuggestions<Suggestion>>;

export const Keyboard: Story = {
  async play({ args, canvas }) {
    const input = await canvas.findByRole('combobox', { name: 'Street and number' });
    await userEvent.type(input, 'tor');
    await waitFor(() => expect(input).toHaveAttribute('aria-expanded', 'true'));
    await expect(canvas.getByRole('status')).toHaveTextContent('2 suggestions');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    const option = canvas.getByRole('option', { name: 'Torstraße, 10119 Berlin' });
    await expect(input).toHaveAttribute('aria-activedescendant', option.id);
    await userEvent.keyboard('{Enter}');
    await expect(args.onPick).toHaveBeenCalledOnce();
    await expect(args.onPick).toHaveBeenLastCalledWith(streets[0]);
    await expect(input).toHaveAttribute('aria-expanded', 'false');
    await expect(canvas.getByRole('status')).toHaveTextContent('Filled in: Torstraße');
  },
};
export const Pointer: Story = {
  async play({ args, canvas }) {
    const input = await canvas.findByRole('combobox');
    await userEvent.type(input, 'gasse');
    await userEvent.click(await canvas.findByRole('option', { name: /Torgasse/ }));
    await expect(args.onPick).toHaveBeenLastCalledWith(streets[1]);
    await expect(input).toHaveFocus();
  },
};
export const EscapeCloses: Story = {
  async play({ canvas }) {
    const input = await canvas.findByRole('combobox');
    await userEvent.type(input, 'tor');
    await waitFor(() => expect(input).toHaveAttribute('aria-expanded', 'true'));
    await userEvent.keyboard('{Escape}');
    await expect(input).toHaveAttribute('aria-expanded', 'false');
    await expect(input).toHaveValue('tor');
  },
};
export const WithoutSuggestions: Story = {
  args: { load: fn(() => Promise.reject(new Error('The service is away.'))) },
  async play({ args, canvas }) {
    const input = await canvas.findByRole('combobox');
    await userEvent.type(input, 'Torstraße 1');
    await waitFor(() => expect(args.load).toHaveBeenCalled());
    await expect(input).toHaveAttribute('aria-expanded', 'false');
    await expect(input).toHaveValue('Torstraße 1');
  },
};
export const BeforeTyping: Story = {
  args: { fewest: 0 },
  async play({ canvas }) {
    const input = await canvas.findByRole('combobox');
    await userEvent.click(input);
    await expect(await canvas.findByRole('option', { name: /Torstraße/ })).toBeVisible();
    await userEvent.tab();
    await expect(input).toHaveAttribute('aria-expanded', 'false');
  },
};

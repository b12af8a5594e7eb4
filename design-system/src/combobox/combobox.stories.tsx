import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import type { Guidance } from '../story/guidance.ts';
import { Combobox, type Suggestion } from './combobox.tsx';

const prints: Suggestion[] = [
  { id: 'harbour', label: 'Harbour, Evening' },
  { id: 'heliotrope', label: 'Heliotrope' },
  { id: 'meltemi', label: 'Meltemi' },
];
const find = async (query: string) =>
  prints.filter(({ label }) => label.toLowerCase().includes(query.toLowerCase()));

const meta: Meta<typeof Combobox<Suggestion>> = {
  title: 'Forms/Combobox',
  component: Combobox<Suggestion>,
  parameters: {
    guidance: {
      do: 'Treat suggestions as help. The form must find something for whatever is typed.',
      dont: 'Use it for a closed list of choices; that is a Select.',
      keyboard: [
        ['Arrow down, arrow up', 'Move through the suggestions.'],
        ['Enter', 'Picks the one that is marked, or sends the form.'],
        ['Escape', 'Closes the list and keeps what was typed.'],
      ],
    } satisfies Guidance,
  },
  args: {
    label: 'Search prints',
    name: 'q',
    action: '#search',
    placeholder: 'Search prints, colours, sizes',
    load: find,
    onPick: fn(),
  },
};
export default meta;
type Story = StoryObj<typeof Combobox<Suggestion>>;

export const Keyboard: Story = {
  async play({ args, canvas }) {
    const input = canvas.getByRole('combobox', { name: 'Search prints' });
    await userEvent.type(input, 'he');
    await waitFor(() => expect(input).toHaveAttribute('aria-expanded', 'true'));
    await userEvent.keyboard('{ArrowDown}');
    const option = canvas.getByRole('option', { name: 'Heliotrope' });
    await expect(input).toHaveAttribute('aria-activedescendant', option.id);
    await expect(option).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{Enter}');
    await expect(args.onPick).toHaveBeenCalledOnce();
    await expect(args.onPick).toHaveBeenLastCalledWith(prints[1]);
    await expect(input).toHaveValue('Heliotrope');
    await expect(input).toHaveAttribute('aria-expanded', 'false');
  },
};
export const Pointer: Story = {
  async play({ args, canvas }) {
    const input = canvas.getByRole('combobox');
    await userEvent.type(input, 'lt');
    await userEvent.click(await canvas.findByRole('option', { name: 'Meltemi' }));
    await expect(args.onPick).toHaveBeenCalledOnce();
    await expect(args.onPick).toHaveBeenLastCalledWith(prints[2]);
    await expect(input).toHaveFocus();
  },
};
export const EscapeCloses: Story = {
  async play({ canvas }) {
    const input = canvas.getByRole('combobox');
    await userEvent.type(input, 'ha');
    await waitFor(() => expect(input).toHaveAttribute('aria-expanded', 'true'));
    await userEvent.keyboard('{Escape}');
    await expect(input).toHaveAttribute('aria-expanded', 'false');
    await expect(input).toHaveValue('ha');
  },
};
export const WithoutSuggestions: Story = {
  args: { load: fn(() => Promise.reject(new Error('The service is away.'))) },
  async play({ args, canvas }) {
    const input = canvas.getByRole('combobox');
    await userEvent.type(input, 'harb');
    await waitFor(() => expect(args.load).toHaveBeenCalled());
    await expect(input).toHaveAttribute('aria-expanded', 'false');
    await expect(input).toHaveValue('harb');
  },
};
export const Suggesting: Story = {
  async play({ canvas }) {
    await userEvent.type(canvas.getByRole('combobox'), 'e');
    await userEvent.type(canvas.getByRole('combobox'), 'l');
    await expect(await canvas.findByRole('option', { name: 'Heliotrope' })).toBeVisible();
  },
};

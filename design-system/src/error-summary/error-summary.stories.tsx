import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, userEvent, waitFor } from 'storybook/test';
import { Button } from '../button/button.tsx';
import { Field } from '../field/field.tsx';
import type { Guidance } from '../story/guidance.ts';
import { ErrorSummary } from './error-summary.tsx';

const errors = [
  { field: 'email', message: 'Enter your email address.' },
  { field: 'postcode', message: 'Enter the postcode of your address.' },
];

const meta: Meta<typeof ErrorSummary> = {
  title: 'Forms/ErrorSummary',
  component: ErrorSummary,
  parameters: {
    guidance: {
      do: 'Put it above the form, give it the focus, and use the same words as at the field.',
      dont: 'Write “Invalid input”. Say what to enter.',
      keyboard: [
        ['Tab', 'Goes through the links, one for each field.'],
        ['Enter', 'Goes to the field.'],
      ],
    } satisfies Guidance,
  },
  args: { errors },
};
export default meta;
type Story = StoryObj<typeof ErrorSummary>;

export const LeadsToEachField: Story = {
  render: (args) => (
    <form noValidate className="t-stack">
      <ErrorSummary {...args} />
      <Field label="Email" name="email" error={errors[0]?.message} />
      <Field label="Postcode" name="postcode" error={errors[1]?.message} />
    </form>
  ),
  async play({ canvas }) {
    await expect(canvas.getByRole('group', { name: 'There is a problem' })).toHaveFocus();
    await userEvent.click(
      canvas.getByRole('link', { name: 'Enter the postcode of your address.' }),
    );
    await expect(canvas.getByRole('textbox', { name: 'Postcode' })).toHaveFocus();
  },
};

function Form() {
  const [failed, setFailed] = useState(0);
  return (
    <div className="t-stack">
      <ErrorSummary errors={errors.slice(0, failed)} />
      <Field label="Email" name="email" />
      <Field label="Postcode" name="postcode" />
      <Button onClick={() => setFailed(failed + 1)}>Continue</Button>
    </div>
  );
}
export const TakesTheFocusAgain: Story = {
  render: () => <Form />,
  async play({ canvas }) {
    await expect(canvas.queryByRole('group')).toBeNull();
    for (const _ of errors) {
      await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
      await waitFor(() =>
        expect(canvas.getByRole('group', { name: 'There is a problem' })).toHaveFocus(),
      );
    }
  },
};

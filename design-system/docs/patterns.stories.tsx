import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button, ButtonLink } from '../src/button/button.tsx';
import { EmptyState } from '../src/empty-state/empty-state.tsx';
import { ErrorSummary } from '../src/error-summary/error-summary.tsx';
import { Field } from '../src/field/field.tsx';
import type { WallName } from '../src/hang/hang.tsx';
import { Notice } from '../src/notice/notice.tsx';
import { ProductCard, ProductGrid } from '../src/product-card/product-card.tsx';
import { samplePrints } from './sample-prints.ts';

const meta: Meta = { title: 'Patterns', tags: ['!autodocs'] };
export default meta;

const wrongPostcode = 'Enter a postcode with seven digits, like 1100-001.';

/** One mistake, said twice in the same words: above the form with a link, and at the field. */
export const FormWithErrors: StoryObj = {
  render: () => (
    <form className="t-stack" noValidate action="#sent">
      <ErrorSummary errors={[{ field: 'postcode', message: wrongPostcode }]} />
      <Field
        label="Street and number"
        name="line1"
        autoComplete="street-address"
        defaultValue="Rua Nova 4"
      />
      <Field
        label="Postcode"
        name="postcode"
        autoComplete="postal-code"
        defaultValue="11"
        error={wrongPostcode}
      />
      <div className="t-actions">
        <Button type="submit">Go on to delivery</Button>
      </div>
    </form>
  ),
};

const hung: [keyof typeof samplePrints, string, string, WallName][] = [
  ['harbour', 'Harbour, Evening', 'Opus, no. 7', 'mist'],
  ['quarto', 'Quarto', 'Modules, no. 17', 'linen'],
  ['seaFan', 'Sea Fan', 'Growth, no. 8', 'blush'],
  ['massif', 'Massif', 'Ridgelines, no. 11', 'chalk'],
];

/** Tiles that share their grout lines; each print brings its own wall. */
export const GridOfPrints: StoryObj = {
  render: () => (
    <ProductGrid>
      {hung.map(([print, title, series, wall]) => (
        <ProductCard
          key={print}
          href={`#${print}`}
          title={title}
          meta={series}
          price={{ amount: 4800, currency: 'EUR' }}
          sizes={4}
          hang={{ image: samplePrints[print], wall, frame: 'oak', sizes: '25vw' }}
        />
      ))}
    </ProductGrid>
  ),
};

export const NothingYet: StoryObj = {
  render: () => (
    <EmptyState
      title="No print is as blue and as round as that"
      action={<ButtonLink href="#prints">See all prints</ButtonLink>}
    >
      Take one of the filters away, or look through everything.
    </EmptyState>
  ),
};

/** A part that failed leaves a message and a way on in its place; the page around it stays usable. */
export const CouldNotBeLoaded: StoryObj = {
  render: () => (
    <div className="t-stack">
      <Notice tone="warning" title="Your cart could not be loaded">
        Nothing in it is lost. Try again in a moment; if it stays like this, our help page says what
        else you can do.
      </Notice>
      <div className="t-actions">
        <Button variant="secondary">Try again</Button>
        <ButtonLink href="#help" variant="quiet">
          Help
        </ButtonLink>
      </div>
    </div>
  ),
};

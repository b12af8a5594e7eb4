import type { Meta, StoryObj } from '@storybook/react-vite';
import { Breadcrumbs } from '../src/breadcrumbs/breadcrumbs.tsx';
import { Button, ButtonLink } from '../src/button/button.tsx';
import { IconLink } from '../src/icon-button/icon-button.tsx';
import { Room } from '../src/room/room.tsx';
import { samplePrints } from './sample-prints.ts';

const meta: Meta = { title: 'Page/Frame', parameters: { layout: 'fullscreen' } };
export default meta;

// The shell's element; a class-less block to React.
const TesseraFragment = 'tessera-fragment' as 'div';

function Frame() {
  return (
    <>
      <a className="t-skip" href="#main">
        Skip to main content
      </a>
      <div className="t-progress" />
      <header className="t-top">
        <div className="t-wrap">
          <a className="t-brand" href="#home">
            <svg viewBox="0 0 28 28" aria-hidden="true">
              <path className="t-logo-ink" d="M1 1h12v12H1zM1 15h12v12H1z" />
              <path className="t-logo-lapis" d="M15 15h12v12H15z" />
              <path className="t-logo-gold" d="m16.6-.4 11.7 2.6-2.6 11.7L14 11.3z" />
            </svg>
            Tessera
          </a>
          <div className="t-mid">
            <nav className="t-nav" aria-label="Main">
              <a href="#prints" aria-current="page">
                Prints
              </a>
              <a href="#series">Series</a>
              <a href="#stores">Stores</a>
            </nav>
          </div>
          <div className="t-tools">
            <IconLink href="#account" label="Account" icon="account" />
            <IconLink href="#cart" label="Cart, 2 items" icon="cart" count={2} />
          </div>
        </div>
      </header>
      <main id="main">
        <section className="t-hero">
          <div className="t-hero-say">
            <h1>Drawn by code, hung by you</h1>
            <p>Each print grows from a single number. Pick one, choose a frame.</p>
            <div className="t-actions">
              <ButtonLink href="#prints">Browse all prints</ButtonLink>
            </div>
          </div>
          <Room image={samplePrints.harbour} frame="black" wall="mist" widthCm={80} priority />
        </section>
        <div className="t-wrap">
          <Breadcrumbs items={[{ label: 'Prints', href: '#prints' }, { label: 'Opus' }]} />
          <TesseraFragment
            data-fragment="catalog/recommendations"
            data-owner="catalog"
            data-release="r42"
          >
            <div className="t-failure">
              <p>These recommendations could not be loaded.</p>
              <Button variant="secondary">Try again</Button>
            </div>
          </TesseraFragment>
        </div>
      </main>
      <footer className="t-foot">
        <div className="t-wrap">
          <p>Every print is drawn by code from a seed.</p>
          <nav aria-label="Help">
            <a href="#delivery">Delivery</a>
            <a href="#returns">Returns</a>
          </nav>
        </div>
      </footer>
    </>
  );
}

export const Whole: StoryObj = { render: () => <Frame /> };

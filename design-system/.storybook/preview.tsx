/// <reference types="vite/client" />
import type { Preview } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import { spyOn } from 'storybook/test';
import { ComponentPage } from './component-page.tsx';

// The stylesheet that ships, not its sources: what a story shows is what a page gets.
const built = import.meta.glob<string>('../dist/tessera-*.css', {
  query: '?url',
  import: 'default',
  eager: true,
});
// Looked for, not imported: types are checked before anything is built.
const names = import.meta.glob<string>('../dist/manifest.json', { import: 'css', eager: true });
const href = built[`../dist/${names['../dist/manifest.json']}`];
if (href === undefined) {
  throw new Error('No built stylesheet. Run "npm run build -w @tessera/design-system" first.');
}
const stylesheet = document.createElement('link');
stylesheet.rel = 'stylesheet';
stylesheet.href = href;
const loaded = new Promise((resolve, reject) => {
  stylesheet.addEventListener('load', resolve);
  stylesheet.addEventListener('error', reject);
});
document.head.append(stylesheet);

function Scheme({
  theme,
  direction,
  contrast,
  children,
}: Record<'theme' | 'direction' | 'contrast', string> & { children: ReactNode }) {
  document.documentElement.dataset['theme'] = theme;
  document.documentElement.dataset['contrast'] = contrast;
  document.documentElement.dir = direction;
  return children;
}

/** A story that complains in the console fails: React says there what will break on a page. */
const complaints: unknown[][] = [];

function listenToConsole() {
  complaints.length = 0;
  const listening = spyOn(console, 'error').mockImplementation((...words) => {
    complaints.push(words);
  });
  return () => listening.mockRestore();
}

function failOnComplaints() {
  const [first] = complaints;
  if (first) throw new Error(`The story wrote an error to the console: ${first.join(' ')}`);
}

const preview: Preview = {
  tags: ['autodocs'],
  beforeEach: listenToConsole,
  afterEach: failOnComplaints,
  loaders: [() => loaded],
  decorators: [
    (Story, { globals }) => (
      <Scheme
        theme={globals['theme'] as string}
        direction={globals['direction'] as string}
        contrast={globals['contrast'] as string}
      >
        <Story />
      </Scheme>
    ),
  ],
  initialGlobals: {
    theme: 'light',
    direction: 'ltr',
    contrast: 'normal',
  },
  globalTypes: {
    theme: {
      description: 'Colour scheme',
      toolbar: { icon: 'mirror', items: ['light', 'dark'], dynamicTitle: true },
    },
    direction: {
      description: 'Writing direction',
      toolbar: { icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true },
    },
    contrast: {
      description: 'Contrast',
      toolbar: { icon: 'contrast', items: ['normal', 'more'], dynamicTitle: true },
    },
  },
  parameters: {
    layout: 'padded',
    backgrounds: { disable: true },
    controls: { expanded: true },
    docs: { page: ComponentPage, canvas: { sourceState: 'shown' } },
    options: {
      storySort: {
        order: [
          'Start',
          'Tokens',
          'Staying alike',
          'Patterns',
          'Page',
          'Forms',
          'Product',
          'Feedback',
        ],
      },
    },
    a11y: {
      test: 'error',
      options: {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        // A story is a part of a page: landmarks and the first heading are the page's.
        rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
      },
    },
  },
};
export default preview;

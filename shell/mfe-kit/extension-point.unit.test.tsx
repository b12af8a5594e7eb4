import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ExtensionPoint } from './extension-point.tsx';

it('an extension point is written as an empty element with its name and props in stable order', () => {
  const html = renderToStaticMarkup(
    <ExtensionPoint name="catalog/product/after-details" props={{ size: 'a"b', handle: 'x' }} />,
  );
  expect(html).toBe(
    '<tessera-point data-point="catalog/product/after-details" data-props="{&quot;handle&quot;:&quot;x&quot;,&quot;size&quot;:&quot;a\\&quot;b&quot;}"></tessera-point>',
  );
});

import { ExtensionPoint } from '@tessera/mfe-kit/extension-point';

const noProps = {};

/** Lets other teams put a small button on each card of the page. Only what they put there is seen, not the place they do it from. */
export const CardCorners = () => (
  <div hidden>
    <ExtensionPoint name="catalog/list/card-corners" props={noProps} />
  </div>
);

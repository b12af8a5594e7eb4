import { Dimensions } from '@tessera/design-system/dimensions';
import { Fragment } from 'react';
import { useMessages } from '../messages/messages.ts';

/** Size and frame of a line in the visitor's language: "40 × 50 cm / Black". */
export function VariantTitle({ children }: { children: string }) {
  const { options } = useMessages();
  return children.split(' / ').map((value, index) => (
    <Fragment key={value}>
      {index > 0 && ' / '}
      <Dimensions>{options[value] ?? value}</Dimensions>
    </Fragment>
  ));
}

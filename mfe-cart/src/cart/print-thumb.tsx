import { Hang, wallNames, type FrameName, type WallName } from '@tessera/design-system/hang';
import type { CartLine } from './api-types.ts';

const isWall = (name: string): name is WallName => wallNames.some((wall) => wall === name);

/** A small picture of a line, framed as ordered. The title stands beside it, so it is silent. */
export function PrintThumb({
  image,
  wall,
  frame,
  className,
}: {
  image: CartLine['image'];
  wall: string;
  frame: FrameName;
  className?: string | undefined;
}) {
  return (
    <Hang
      className={className}
      fit="thumb"
      image={image}
      frame={frame}
      wall={isWall(wall) ? wall : 'mist'}
      sizes="8rem"
      alt=""
    />
  );
}

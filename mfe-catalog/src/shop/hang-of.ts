import { wallNames, type FrameName, type WallName } from '@tessera/design-system/hang';
import type { ProductSummary } from './api-types.ts';

const frames: readonly string[] = ['black', 'oak', 'white', 'none'];
const isFrame = (name: string): name is FrameName => frames.includes(name);
const isWall = (name: string): name is WallName => (wallNames as readonly string[]).includes(name);

/** Imported catalogues may name a wall or frame that nobody painted. */
export const wallOf = ({ wall }: { wall: string }): WallName => (isWall(wall) ? wall : 'mist');

export const frameOf = (name: string): FrameName => {
  const frame = name.toLowerCase();
  return isFrame(frame) ? frame : 'none';
};

/** How a product hangs in a list. */
export const hangOf = (product: ProductSummary) => ({
  image: product.image,
  wall: wallOf(product),
  frame: frameOf(product.frame),
});

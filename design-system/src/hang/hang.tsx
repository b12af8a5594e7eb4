import type { ComponentProps } from 'react';
import { classNames } from '../class-names/class-names.ts';
import { orientationClass, PrintPicture, type PrintImage } from './print-image.tsx';

export type { PrintImage } from './print-image.tsx';
export type FrameName = 'black' | 'oak' | 'white' | 'none';

export const wallNames = [
  'mist',
  'sand',
  'sage',
  'blush',
  'chalk',
  'lichen',
  'fog',
  'clay',
  'rose',
  'haze',
  'linen',
  'slate',
] as const;
export type WallName = (typeof wallNames)[number];

export interface HangProps extends Omit<ComponentProps<'div'>, 'children'> {
  image: PrintImage;
  frame: FrameName;
  wall: WallName;
  /** How wide the image is shown, as in `<img sizes>`. */
  sizes: string;
  /** The largest image of the first screen: loaded at once. */
  priority?: boolean;
  /** Instead of the image's own words; empty where the same print is named beside it. */
  alt?: string;
  /** How it is cut: on a card, alone in a gallery, as a thumbnail, or the corner of its frame. */
  fit?: 'card' | 'gallery' | 'thumb' | 'corner';
}

/** A print on a wall: tint, light, frame, mat and shadow are CSS; only the image costs bytes. */
export function Hang({
  image,
  frame,
  wall,
  sizes,
  priority,
  alt,
  fit = 'card',
  className,
  ...native
}: HangProps) {
  return (
    <div
      {...native}
      className={classNames(
        't-wall',
        `t-wall-${wall}`,
        fit !== 'card' && `t-fit-${fit}`,
        className,
      )}
    >
      <div
        className={classNames(
          't-frame',
          `t-frame-${frame}`,
          orientationClass(image),
          fit === 'corner' && 't-frame-fixed',
        )}
      >
        <PrintPicture {...{ image, sizes, priority, alt }} />
      </div>
    </div>
  );
}

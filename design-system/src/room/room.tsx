import type { ComponentProps } from 'react';
import { classNames } from '../class-names/class-names.ts';
import type { FrameName, WallName } from '../hang/hang.tsx';
import { orientationClass, PrintPicture, type PrintImage } from '../hang/print-image.tsx';
import { useDesignLanguage } from '../language/language.tsx';

export interface RoomProps extends Omit<ComponentProps<'div'>, 'children'> {
  image: PrintImage;
  frame: FrameName;
  wall: WallName;
  /** The short side of the print. */
  widthCm: 24 | 40 | 64 | 80;
  sizes?: string;
  priority?: boolean;
  alt?: string;
  fit?: 'scene' | 'thumb';
}

/** The print to scale above a bench of 160 cm. */
export function Room({
  image,
  frame,
  wall,
  widthCm,
  sizes = '(min-width: 62rem) 16vw, 25vw',
  priority,
  alt,
  fit = 'scene',
  className,
  ...native
}: RoomProps) {
  const { words } = useDesignLanguage();
  return (
    <div
      {...native}
      className={classNames(
        't-room',
        `t-wall-${wall}`,
        `t-room-${widthCm}`,
        fit === 'thumb' && 't-fit-thumb',
        className,
      )}
    >
      <div className={classNames('t-frame', `t-frame-${frame}`, orientationClass(image))}>
        <PrintPicture {...{ image, sizes, priority, alt: alt ?? words.roomAlt }} />
      </div>
      <svg className="t-bench" viewBox="0 0 320 92" aria-hidden="true" focusable="false">
        <ellipse className="t-bench-shadow" cx="160" cy="86" rx="152" ry="5" />
        <path className="t-bench-leg" d="M22 26h12l-4 60h-8zM298 26h-12l4 60h8z" />
        <path className="t-bench-leg-lit" d="M22 26h5l-2 60h-3z" />
        <path className="t-bench-rail" d="M4 14h312v13H4z" />
        <path className="t-bench-rail-lit" d="M4 14h312v4H4z" />
        <path className="t-cushion" d="M10 2c40-4 260-4 300 0 5 1 6 12 2 12H8C4 14 5 3 10 2z" />
        <path
          className="t-cushion-lit"
          d="M10 2c40-4 260-4 300 0 2 .5 3 3 3.5 5C250 4 70 4 6.5 7 7 5 8 2.5 10 2z"
        />
      </svg>
    </div>
  );
}

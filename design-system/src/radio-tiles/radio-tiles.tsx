import { type ComponentProps, type ReactNode } from 'react';
import { classNames } from '../class-names/class-names.ts';
import { Dimensions } from '../dimensions/dimensions.tsx';
import { useDesignLanguage } from '../language/language.tsx';
import { FieldError } from '../field/field-frame.tsx';

export interface RadioTileOption {
  value: string;
  label: string;
  note?: ReactNode;
  swatch?: 'black' | 'oak' | 'white' | 'none';
  disabled?: boolean;
  /** Makes the tile a link to the page with this choice: a choice without script and without a form. */
  href?: string;
}

export interface RadioTilesProps extends Omit<
  ComponentProps<'fieldset'>,
  'onChange' | 'defaultValue'
> {
  legend: ReactNode;
  name: string;
  options: readonly RadioTileOption[];
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  error?: string | null | undefined;
  columns?: 2 | 3 | 4;
}

/**
 * One choice of a few. Real radios: the arrow keys move, a form sends the choice, and a `t-configurator`
 * around it shows the chosen frame and size without script. Options with `href` are links instead.
 */
export function RadioTiles({
  legend,
  name,
  id = name,
  options,
  value,
  defaultValue,
  onChange,
  error,
  columns = 3,
  className,
  ...native
}: RadioTilesProps) {
  const { local } = useDesignLanguage();
  return (
    <fieldset
      {...native}
      className={classNames('t-tiles', className)}
      aria-describedby={error ? `${id}-error` : undefined}
      data-invalid={error ? '' : undefined}
    >
      <legend className="t-tiles-legend">{legend}</legend>
      {error && <FieldError id={id} message={error} />}
      <div className={classNames('t-tiles-grid', `t-tiles-${columns}`)}>
        {options.map((option, index) =>
          option.href === undefined ? (
            <label key={option.value} className="t-tile">
              <input
                type="radio"
                name={name}
                value={option.value}
                // The summary of errors links to the first choice.
                id={index === 0 ? id : undefined}
                disabled={option.disabled}
                {...(value === undefined
                  ? { defaultChecked: option.value === defaultValue }
                  : { checked: option.value === value })}
                onChange={() => onChange?.(option.value)}
              />
              <TileText option={option} />
            </label>
          ) : (
            <a
              key={option.value}
              className="t-tile"
              href={local(option.href)}
              aria-current={option.value === (value ?? defaultValue) ? 'true' : undefined}
              aria-disabled={option.disabled || undefined}
              onClick={
                onChange &&
                ((event) => {
                  if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0)
                    return;
                  event.preventDefault();
                  onChange(option.value);
                })
              }
            >
              <TileText option={option} />
            </a>
          ),
        )}
      </div>
    </fieldset>
  );
}

function TileText({ option }: { option: RadioTileOption }) {
  return (
    <>
      {option.swatch && <span className={`t-swatch t-swatch-${option.swatch}`} />}
      <b>
        <Dimensions>{option.label}</Dimensions>
      </b>
      {option.note && <span className="t-tile-note">{option.note}</span>}
    </>
  );
}

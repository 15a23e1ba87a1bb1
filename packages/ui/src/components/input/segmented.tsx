import { type KeyboardEvent, useId } from "react";
import { Icon } from "../../icon/icon.tsx";
import styles from "./segmented.module.css";

export interface SegmentedOption<T extends string = string> {
  readonly value: T;
  readonly label: string;
  readonly icon?: string;
  readonly disabled?: boolean;
}

export interface SegmentedProps<T extends string = string> {
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly options: readonly SegmentedOption<T>[];
  /** Spoken name of the choice. */
  readonly label?: string;
  /** Shares the whole width evenly. */
  readonly fill?: boolean;
  /** Shows the icons alone; the label becomes the tooltip and the spoken name. For bars only. */
  readonly iconsOnly?: boolean;
  readonly disabled?: boolean;
}

/** One of a few, all in sight. Native radio buttons underneath: arrows move, Tab leaves. */
export function Segmented<T extends string>({
  value,
  onChange,
  options,
  label,
  fill,
  iconsOnly,
  disabled,
}: SegmentedProps<T>) {
  const name = useId();
  const keepEnter = (event: KeyboardEvent) => {
    // A form around it is not sent by choosing.
    if (event.key === "Enter") event.preventDefault();
  };
  return (
    <div className={styles.segmented} role="radiogroup" aria-label={label} data-fill={fill || undefined}>
      {options.map((option) => (
        <label key={option.value} className={styles.option} title={iconsOnly ? option.label : undefined}>
          <input
            type="radio"
            className={styles.radio}
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={disabled || option.disabled}
            aria-label={iconsOnly ? option.label : undefined}
            onChange={() => onChange(option.value)}
            onKeyDown={keepEnter}
          />
          {option.icon && <Icon name={option.icon} />}
          {!iconsOnly && option.label}
        </label>
      ))}
    </div>
  );
}

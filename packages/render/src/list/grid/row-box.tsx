import { useEffect, useRef } from "react";
import styles from "./grid.module.css";

export interface RowBoxProps {
  readonly label: string;
  readonly checked: boolean;
  readonly mixed?: boolean;
  readonly onToggle: (range: boolean) => void;
  /** Reached by Tab. In rows the grid's own keys choose. */
  readonly focusable?: boolean;
}

/** The box that chooses a row. */
export function RowBox({ label, checked, mixed = false, onToggle, focusable = false }: RowBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  const shift = useRef(false);
  useEffect(() => {
    if (box.current) box.current.indeterminate = mixed;
  }, [mixed]);
  return (
    <label className={styles.box}>
      <input
        ref={box}
        type="checkbox"
        aria-label={label}
        checked={checked}
        tabIndex={focusable ? 0 : -1}
        onClick={(event) => {
          shift.current = event.shiftKey;
        }}
        onChange={() => onToggle(shift.current)}
      />
    </label>
  );
}

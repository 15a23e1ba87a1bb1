import { Avatar, Icon } from "@quoin/ui";
import styles from "./palette-dialog.module.css";
import type { PaletteEntry } from "./palette-entries.ts";

interface PaletteRowProps {
  readonly id: string;
  readonly entry: PaletteEntry;
  readonly selected: boolean;
  readonly onHover: () => void;
  readonly onChoose: (newTab: boolean) => void;
}

/** One place or record to go to. */
export function PaletteRow({ id, entry, selected, onHover, onChoose }: PaletteRowProps) {
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      className={styles.row}
      onMouseMove={onHover}
      onClick={(event) => onChoose(event.ctrlKey || event.metaKey)}
      onKeyDown={(event) => event.key === "Enter" && onChoose(false)}
    >
      {entry.icon ? <Icon name={entry.icon} /> : <Avatar name={entry.title} size="md" />}
      <span className={styles.name}>{entry.title}</span>
      {entry.subtitle && <span className={styles.subtitle}>{entry.subtitle}</span>}
      {entry.why && <span className={styles.why}>{entry.why}</span>}
    </div>
  );
}

import { UnstyledButton } from "@mantine/core";
import type { ReactNode } from "react";
import { Icon } from "../../icon/icon.tsx";
import { useText } from "../../text/use-text.ts";
import styles from "./chip.module.css";

export interface ChipProps {
  /** The field, in 500. */
  readonly field?: ReactNode;
  /** The operator, muted: "是", "≥", "in". */
  readonly operator?: ReactNode;
  /** The value, plain. Children are the same. */
  readonly value?: ReactNode;
  readonly children?: ReactNode;
  readonly icon?: string;
  /** Opens the chip's editor. */
  readonly onClick?: () => void;
  /** One click takes the filter away. */
  readonly onRemove?: () => void;
  /** The whole sentence for readers aloud ("Remove filter …"). Default: the words in it, where they are plain text. */
  readonly label?: string;
  /** Chosen, for quick filters that are on or off. */
  readonly active?: boolean;
}

/** A filter that reads as a sentence: field, operator, value; opened by a click, taken away by another. */
export function Chip({ field, operator, value, children, icon, onClick, onRemove, label, active }: ChipProps) {
  const t = useText("ui");
  const plain = [field, operator, value, children].filter((part) => typeof part === "string").join(" ");
  const spoken = label ?? plain;
  const words = (
    <>
      {icon && <Icon name={icon} size={14} />}
      {field !== undefined && <b className={styles.field}>{field}</b>}
      {operator !== undefined && <span className={styles.operator}>{operator}</span>}
      {value !== undefined && <span>{value}</span>}
      {children}
    </>
  );
  return (
    <span className={styles.chip} data-active={active || undefined}>
      {onClick ? (
        <UnstyledButton
          className={styles.words}
          onClick={onClick}
          {...(active === undefined ? {} : { "aria-pressed": active })}
          {...(label ? { "aria-label": label } : {})}
        >
          {words}
        </UnstyledButton>
      ) : (
        <span className={styles.words}>{words}</span>
      )}
      {onRemove && (
        <UnstyledButton className={styles.remove} onClick={onRemove} aria-label={t("chip.remove", { words: spoken })}>
          <Icon name="x" size={14} />
        </UnstyledButton>
      )}
    </span>
  );
}

import { ActionIcon } from "@mantine/core";
import type { ReactNode } from "react";
import { Icon } from "../../icon/icon.tsx";
import { useFormat } from "../../format/use-format.ts";
import { useText } from "../../text/use-text.ts";
import styles from "./bulk-bar.module.css";

interface BulkBarProps {
  /** How many are selected; the bar is there while this is above 0. */
  readonly count: number;
  /** What they come to together: "合计 ¥4,658,000". */
  readonly sum?: ReactNode;
  readonly onClear: () => void;
  /** Buttons (`variant="subtle" color="gray" size="sm"`); what destroys comes last. */
  readonly children: ReactNode;
}

/**
 * What can be done with the selected rows: floats 16 above the footer, centred on the nearest positioned ancestor.
 * Give the list 64 of end padding. On a phone it is a line in the page's flow, in place of the footer.
 */
export function BulkBar({ count, sum, onClear, children }: BulkBarProps) {
  const t = useText("ui");
  const { number } = useFormat();
  if (count <= 0) return null;
  const [before, after] = t("bulk.selected", { count, shown: "\u0000" }).split("\u0000");
  return (
    <div className={styles.bar} role="toolbar" aria-label={t("bulk.label")}>
      <output className={styles.sum}>
        <span>
          {before}
          <b className={styles.count}>{number(count)}</b>
          {after}
        </span>
        {sum !== undefined && <span className={styles.total}>{sum}</span>}
      </output>
      <span className={styles.line} aria-hidden />
      {children}
      <ActionIcon onClick={onClear} aria-label={t("bulk.clear")} title={t("bulk.clear")}>
        <Icon name="x" />
      </ActionIcon>
    </div>
  );
}

import { useDropPlace } from "@quoin/render";
import styles from "./drop-gap.module.css";

interface DropGapProps {
  readonly id: string;
  /** Whether what is dragged may go here. */
  readonly open: boolean;
  /** In a list it is one of its items. */
  readonly item?: boolean;
}

/** The gap between two rows of a list, into which a third may be dropped. */
export function DropGap({ id, open, item = false }: DropGapProps) {
  const { ref, over } = useDropPlace(id, { disabled: !open });
  const Gap = item ? "li" : "div";
  return <Gap ref={ref} className={styles.gap} data-over={over || undefined} aria-hidden />;
}

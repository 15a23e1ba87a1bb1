import { Skeleton as Stone } from "@mantine/core";
import { Skeleton } from "@quoin/ui";
import styles from "./record-page.module.css";

/** A record on its way: the frame of its page, so that nothing jumps when it comes. */
export function RecordLoading() {
  return (
    <div className={styles.page} aria-busy>
      <div className={styles.left}>
        <Stone height={44} width={280} mb={16} />
        <Stone height={30} mb={16} />
        <Stone height={40} mb={24} />
        <Skeleton rows={8} columns={[1, 2, 1, 2]} bare />
      </div>
    </div>
  );
}

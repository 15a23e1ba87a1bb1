import { Icon } from "@quoin/ui";
import styles from "./rows.module.css";

/** What is wrong with a cell, below it; its control is described by `id`. */
export function CellError({ id, message }: { readonly id: string; readonly message: string }) {
  return (
    <p className={styles.error} id={id}>
      <Icon name="alert-circle" size={14} />
      {message}
    </p>
  );
}

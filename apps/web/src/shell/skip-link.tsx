import { useText } from "@quoin/ui";
import styles from "./skip-link.module.css";

/** The first stop of the Tab key: past the navigation. */
export function SkipLink() {
  const t = useText("web");
  return (
    <a href="#main" className={styles.link}>
      {t("shell.skip")}
    </a>
  );
}

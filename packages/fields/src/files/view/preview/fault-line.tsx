import { Button } from "@mantine/core";
import { useText } from "@quoin/ui";
import type { FileFault } from "../../../define/field-services.ts";
import styles from "./preview.module.css";

interface FaultLineProps {
  readonly fault: FileFault;
  readonly onRetry: () => void;
}

/** Why a file cannot be shown; what may only be a bad connection can be tried again. */
export function FaultLine({ fault, onRetry }: FaultLineProps) {
  const t = useText("fields");
  return (
    <div className={styles.said} role="alert">
      <p>{t(`view.files.fault.${fault}`)}</p>
      {fault === "failed" && (
        <Button variant="default" onClick={onRetry}>
          {t("view.files.retry")}
        </Button>
      )}
    </div>
  );
}

import { Loader } from "@mantine/core";
import { useText } from "@quoin/ui";
import { useFieldServices } from "../../../define/field-services.ts";
import { FaultLine } from "./fault-line.tsx";
import type { PreviewProps } from "./preview-props.ts";
import styles from "./preview.module.css";
import { useLoaded } from "./use-loaded.ts";

/** Bytes that are fetched at most; more would make browsers slow and nobody reads it here. */
const MOST = 200_000;

/** The beginning of a text as it is written. Nothing in it is made to work: no link, no markup. */
export function TextPreview({ file, zoom }: PreviewProps) {
  const t = useText("fields");
  const { files } = useFieldServices();
  const { loaded, again } = useLoaded(file.id, async () => {
    const read = (await files?.read(file.id, MOST)) ?? { fault: "failed" };
    // The cut may go through a character: what is left of one does not count.
    return "fault" in read ? read : { value: new TextDecoder().decode(read.bytes, { stream: true }) };
  });
  if (loaded === undefined) return <Loader aria-label={t("view.files.loading", { name: file.name })} />;
  if ("fault" in loaded) return <FaultLine fault={loaded.fault} onRetry={again} />;
  if (loaded.value === "") return <p className={styles.said}>{t("view.files.empty")}</p>;
  return (
    <div className={styles.sheet} data-wide>
      {file.size > MOST && <p className={styles.note}>{t("view.files.cut")}</p>}
      <pre className={styles.text} style={{ fontSize: `${zoom * 100}%` }}>
        {loaded.value}
      </pre>
    </div>
  );
}

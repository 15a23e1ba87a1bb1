import { Loader } from "@mantine/core";
import { useText } from "@quoin/ui";
import { useFieldServices } from "../../../define/field-services.ts";
import { FaultLine } from "./fault-line.tsx";
import { openPages } from "./open-pages.ts";
import { PdfPageView } from "./pdf-page-view.tsx";
import type { PreviewProps } from "./preview-props.ts";
import styles from "./preview.module.css";
import { useLoaded } from "./use-loaded.ts";

/** The pages of a PDF below each other, each drawn when it comes near. */
export function PdfPreview({ file, zoom }: PreviewProps) {
  const t = useText("fields");
  const { files } = useFieldServices();
  const { loaded, again } = useLoaded(
    file.id,
    () => openPages(files, file.id),
    ({ pdf }) => pdf.close(),
  );
  if (loaded === undefined) return <Loader aria-label={t("view.files.loading", { name: file.name })} />;
  if ("fault" in loaded) return <FaultLine fault={loaded.fault} onRetry={again} />;
  const { pdf, shape } = loaded.value;
  return (
    <ol className={styles.pages} style={{ width: `${zoom * 100}%`, maxWidth: `${zoom * 900}px` }}>
      {Array.from({ length: pdf.pages }, (_, at) => (
        <PdfPageView key={at} pdf={pdf} number={at + 1} shape={shape} zoom={zoom} />
      ))}
    </ol>
  );
}

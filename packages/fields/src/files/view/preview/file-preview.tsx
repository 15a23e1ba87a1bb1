import { useText } from "@quoin/ui";
import { MediaPreview } from "./media-preview.tsx";
import { PdfPreview } from "./pdf-preview.tsx";
import { previewKind } from "./preview-kind.ts";
import type { PreviewProps } from "./preview-props.ts";
import styles from "./preview.module.css";
import { TextPreview } from "./text-preview.tsx";

/** A file as its kind can be looked at. */
export function FilePreview(props: PreviewProps) {
  const t = useText("fields");
  const kind = previewKind(props.file.type);
  switch (kind) {
    case undefined:
      return <p className={styles.said}>{t("view.files.cannot")}</p>;
    case "pdf":
      return <PdfPreview {...props} />;
    case "text":
      return <TextPreview {...props} />;
    default:
      return <MediaPreview {...props} kind={kind} />;
  }
}

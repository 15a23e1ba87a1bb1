import { useText } from "@quoin/ui";
import { useState } from "react";
import { useFieldServices, type FileFault } from "../../../define/field-services.ts";
import { FaultLine } from "./fault-line.tsx";
import type { PreviewProps } from "./preview-props.ts";
import styles from "./preview.module.css";

/** What the browser itself shows: a picture, a sound or a film. Where it does not, it is found out why. */
export function MediaPreview({ file, zoom, kind }: PreviewProps & { readonly kind: "picture" | "audio" | "video" }) {
  const t = useText("fields");
  const { files } = useFieldServices();
  const [fault, setFault] = useState<FileFault>();
  const src = files?.hrefOf(file.id);
  const onError = (): void => {
    void files?.read(file.id, 1).then((read) => setFault("fault" in read ? read.fault : "broken"));
  };
  if (fault) return <FaultLine fault={fault} onRetry={() => setFault(undefined)} />;
  const { width, height } = file;
  if (kind === "picture")
    return (
      <img
        className={styles.picture}
        data-large={zoom > 1 || undefined}
        style={zoom > 1 ? { width: `${zoom * 100}%` } : undefined}
        src={src}
        alt={file.name}
        onError={onError}
        {...(width !== undefined && height !== undefined && { width, height })}
      />
    );
  const Player = kind;
  return (
    <Player
      className={styles[kind]}
      controls
      preload="metadata"
      src={src}
      aria-label={t("view.files.content", { name: file.name })}
      onError={onError}
    />
  );
}

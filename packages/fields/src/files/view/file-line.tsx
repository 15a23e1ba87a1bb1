import type { ReactNode } from "react";
import { useText } from "@quoin/ui";
import { useFieldServices } from "../../define/field-services.ts";
import type { FileValue } from "../file-value.ts";
import { FileFacts } from "./file-facts.tsx";
import { FileMark } from "./file-mark.tsx";
import styles from "./files.module.css";
import { previewKind } from "./preview/preview-kind.ts";

interface FileLineProps {
  readonly file: FileValue;
  /** Shows it large. */
  readonly onShow: (file: FileValue) => void;
  readonly children?: ReactNode;
}

/** One file: its picture or sign, its name, which shows or saves it, and what is known of it. */
export function FileLine({ file, onShow, children }: FileLineProps) {
  const t = useText("fields");
  const { files } = useFieldServices();
  const name = file.name ?? file.id;
  return (
    <li className={styles.line}>
      <FileMark file={file} size="large" />
      <span className={styles.words}>
        {files && previewKind(file.type) !== undefined ? (
          <button
            type="button"
            className={styles.name}
            aria-label={t("view.files.show", { name })}
            onClick={() => onShow(file)}
          >
            {name}
          </button>
        ) : (
          <a
            className={styles.name}
            aria-label={t("view.files.save_name", { name })}
            href={files?.hrefOf(file.id)}
            download={name}
          >
            {name}
          </a>
        )}
        <FileFacts file={file} />
      </span>
      {children}
    </li>
  );
}

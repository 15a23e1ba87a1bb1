import { useState } from "react";
import type { CellProps } from "../../define/field-view.ts";
import { TextValue } from "../../view/text-value.tsx";
import type { FileValue } from "../file-value.ts";
import { filesIn } from "../files-in.ts";
import { FileLine } from "./file-line.tsx";
import { FileMark } from "./file-mark.tsx";
import styles from "./files.module.css";
import { LazyFileViewer } from "./lazy-file-viewer.tsx";

/** The first file and how many more in a grid; all of them where a form is read. */
export function FileCell({ value, variant = "grid" }: CellProps) {
  const [shown, setShown] = useState<FileValue>();
  const files = filesIn(value);
  const [first] = files;
  if (first === undefined) return <TextValue variant={variant}>{typeof value === "string" ? value : ""}</TextValue>;
  if (variant === "grid")
    return (
      <span className={styles.cell} title={files.map(({ name }) => name).join("\n")}>
        <FileMark file={first} size="small" />
        <span className={styles.cut}>{first.name}</span>
        {files.length > 1 && <span className={styles.more}>+{files.length - 1}</span>}
      </span>
    );
  return (
    <>
      <ul className={styles.list}>
        {files.map((file) => (
          <FileLine key={file.id} file={file} onShow={setShown} />
        ))}
      </ul>
      {shown && <LazyFileViewer files={files} shown={shown} onShow={setShown} />}
    </>
  );
}

import { Icon } from "@quoin/ui";
import { useFieldServices } from "../../define/field-services.ts";
import { FILE_KINDS } from "../file-kinds.ts";
import type { FileValue } from "../file-value.ts";
import styles from "./files.module.css";
import { isShown } from "./is-shown.ts";

interface FileMarkProps {
  readonly file: FileValue;
  readonly size: "small" | "large";
}

const ICONS: Readonly<Record<string, string>> = {
  image: "photo",
  spreadsheet: "table",
  presentation: "chart-pie",
  audio: "microphone",
  video: "player-play",
  archive: "package",
};

/** A small picture of a picture, drawn once it comes into sight; of other files the sign of their kind. Says nothing: its name stands beside it. */
export function FileMark({ file, size }: FileMarkProps) {
  const { files } = useFieldServices();
  if (files && isShown(file.type))
    return (
      <img
        className={styles.mark}
        data-size={size}
        src={files.hrefOf(file.id, "small")}
        alt=""
        loading="lazy"
        decoding="async"
        draggable={false}
      />
    );
  const kind = Object.keys(FILE_KINDS).find((one) => FILE_KINDS[one]?.matches.test(file.type ?? ""));
  return (
    <span className={styles.mark} data-size={size}>
      <Icon name={ICONS[kind ?? ""] ?? "file-text"} />
    </span>
  );
}

import { useFormat, useText } from "@quoin/ui";
import { useFieldServices } from "../../define/field-services.ts";
import type { FileValue } from "../file-value.ts";
import styles from "./files.module.css";

/** How large a file is, who sent it and when. */
export function FileFacts({ file }: { readonly file: FileValue }) {
  const t = useText("fields");
  const format = useFormat();
  const { people } = useFieldServices();
  const who = people.find(({ id }) => id === file.by)?.name;
  const when = file.at === undefined ? undefined : format.relative(file.at);
  const facts = [format.fileSize(file.size ?? 0), who, when].filter((one) => one !== undefined && one !== "");
  return (
    <span className={styles.facts} title={file.at === undefined ? undefined : format.instant(file.at)}>
      {facts.join(t("view.files.between"))}
    </span>
  );
}

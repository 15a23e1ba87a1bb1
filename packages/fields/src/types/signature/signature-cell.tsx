import { useFieldServices } from "../../define/field-services.ts";
import type { CellProps } from "../../define/field-view.ts";
import { filesIn } from "../../files/files-in.ts";
import { FileCell } from "../../files/view/file-cell.tsx";
import { FileFacts } from "../../files/view/file-facts.tsx";
import styles from "./signature.module.css";

/** The signature as it was drawn where a form is read, with who and when; small with its name in a grid. */
export function SignatureCell(props: CellProps) {
  const { files } = useFieldServices();
  const [signed] = filesIn(props.value);
  if (props.variant !== "read" || signed === undefined) return <FileCell {...props} />;
  return (
    <div className={styles.signed}>
      <img className={styles.picture} src={files?.hrefOf(signed.id)} alt={signed.name} loading="lazy" />
      <FileFacts file={signed} />
    </div>
  );
}

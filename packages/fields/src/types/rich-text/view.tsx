import { lazy, Suspense } from "react";
import type { FieldView, InputProps } from "../../define/field-view.ts";
import { TextControl } from "../../view/text-control.tsx";
import { TextValue } from "../../view/text-value.tsx";
import { plainOf } from "./plain-text.ts";
import styles from "./rich-text.module.css";
import { safeHtml } from "./safe-html.ts";

// The editor is heavy: it is fetched when somebody begins to write.
const Editor = lazy(() => import("./editor.tsx"));

const asText = (value: unknown): string => (typeof value === "string" ? value : "");
const asTyped = (typed: string) => ({ value: typed });

/** What stands in the editor's place until it is there. */
function Waiting(props: InputProps) {
  return (
    <div className={styles["frame"]}>
      <div
        id={props.id}
        role="textbox"
        tabIndex={0}
        aria-multiline
        aria-readonly
        aria-busy
        aria-labelledby={props.labelledBy}
        aria-describedby={props.describedBy}
        aria-invalid={props.invalid ? true : undefined}
        className={`${styles["text"]} ${styles["page"]}`}
      >
        {plainOf(asText(props.value))}
      </div>
    </div>
  );
}

/** Stored HTML as it reads. */
function Page({ html }: { readonly html: string }) {
  const safe = safeHtml(html);
  if (safe === undefined) return <TextValue variant="read">{plainOf(html)}</TextValue>;
  return <div className={styles["text"]} dangerouslySetInnerHTML={{ __html: safe }} />;
}

const view: FieldView = {
  Input: (props) =>
    props.variant === "filter" ? (
      <TextControl input={props} format={asText} parse={asTyped} />
    ) : (
      <Suspense fallback={<Waiting {...props} />}>
        <Editor {...props} />
      </Suspense>
    ),
  Cell: ({ value, variant = "grid" }) =>
    variant === "read" ? (
      <Page html={asText(value)} />
    ) : (
      <TextValue variant="grid" title={plainOf(asText(value))}>
        {plainOf(asText(value)).replaceAll("\n", " ")}
      </TextValue>
    ),
};

export default view;

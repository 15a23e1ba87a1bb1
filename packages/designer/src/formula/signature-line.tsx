import type { SignatureHelp } from "@quoin/formula";
import { useLabel, useLocale } from "@quoin/ui";
import { Fragment } from "react";
import styles from "./formula-editor.module.css";
import { paramText } from "./signature-text.ts";

/** The function that the cursor stands in, with the parameter that is written now. */
export function SignatureLine({ signature }: { readonly signature: SignatureHelp }) {
  const { locale } = useLocale();
  const label = useLabel();
  const { params, active } = signature;
  const of = signature.function;
  return (
    <div className={styles.signature}>
      <code>
        <b>{of.name}</b>(
        {params.map((param, index) => (
          // Repeated parameters share their name: only the place tells them apart.
          <Fragment key={`${param.name}-${index}`}>
            {index > 0 && ", "}
            {index === active ? <mark>{paramText(param, locale)}</mark> : paramText(param, locale)}
          </Fragment>
        ))}
        {of.repeat !== undefined && ", …"})
      </code>
      <span>{label(of.docs, of.name)}</span>
    </div>
  );
}

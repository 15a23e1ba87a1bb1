import { useLocale, useText } from "@quoin/ui";
import type { FieldView } from "../../define/field-view.ts";
import { Affix } from "../../view/affix.tsx";
import { NumberControl } from "../../view/number-control.tsx";
import { TextValue } from "../../view/text-value.tsx";
import { completeness } from "./index.ts";
import styles from "./completeness.module.css";

const view: FieldView = {
  Input: (props) => (
    <NumberControl
      input={props}
      read={completeness.fromText}
      whole
      {...(props.variant !== "cell" && { right: <Affix>%</Affix> })}
    />
  ),
  Cell: function CompletenessCell({ field, value, variant = "grid" }) {
    const t = useText("fields");
    const { locale, timeZone } = useLocale();
    if (typeof value !== "number")
      return <TextValue variant={variant}>{typeof value === "string" ? value : ""}</TextValue>;
    return (
      <span className={styles.line} data-variant={variant} title={t("view.filled", { value })}>
        <span
          className={styles.meter}
          role="meter"
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={value}
          aria-label={t("view.filled", { value })}
        >
          <span className={styles.part} style={{ width: `${Math.max(0, Math.min(100, value))}%` }} />
        </span>
        <span className={styles.figure}>{completeness.toText(value, field, { locale, timeZone })}</span>
      </span>
    );
  },
};

export default view;

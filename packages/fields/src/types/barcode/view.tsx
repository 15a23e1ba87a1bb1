import { useText } from "@quoin/ui";
import type { FieldView } from "../../define/field-view.ts";
import { isMasked } from "../../text/is-masked.ts";
import { TextControl } from "../../view/text-control.tsx";
import { TextValue } from "../../view/text-value.tsx";
import { CodeImage } from "./code-image.tsx";
import { kindOf } from "./kinds.ts";
import { ScanButton } from "./scan-button.tsx";

const asText = (value: unknown): string => (typeof value === "string" ? value : "");
const asTyped = (typed: string) => ({ value: typed });

const view: FieldView = {
  Input: function BarcodeInput(props) {
    const { onChange, readOnly = false, variant = "form" } = props;
    return (
      <TextControl
        input={props}
        format={asText}
        parse={asTyped}
        {...(variant === "form" && { right: <ScanButton onFound={onChange} disabled={readOnly} /> })}
      />
    );
  },
  Cell: function BarcodeCell({ field, value, variant = "grid" }) {
    const t = useText("fields");
    const text = asText(value);
    return (
      <div style={{ minWidth: 0, overflow: "hidden" }}>
        {variant === "read" && text !== "" && !isMasked(text) && (
          <CodeImage kind={kindOf(field)} text={text} label={t("view.code_of", { text })} />
        )}
        <TextValue variant={variant} title={text}>
          <span style={{ fontVariantNumeric: "tabular-nums" }}>{text}</span>
        </TextValue>
      </div>
    );
  },
};

export default view;

import { useText } from "@quoin/ui";
import { useCallback } from "react";
import type { FieldView } from "../../define/field-view.ts";
import { LinkValue } from "../../view/link-value.tsx";
import { TextControl } from "../../view/text-control.tsx";
import { phone } from "./index.ts";
import { printPhone } from "./print-phone.ts";
import { countryOf, readPhone, storedPhone } from "./read-phone.ts";

const view: FieldView = {
  Input: function PhoneInput(props) {
    const { field } = props;
    const format = useCallback((value: unknown) => printPhone(value, field), [field]);
    const parse = useCallback(
      (typed: string) => {
        const found = readPhone(typed, countryOf(field));
        return found && { value: storedPhone(found) };
      },
      [field],
    );
    return <TextControl input={props} format={format} parse={parse} inputMode="tel" />;
  },
  Cell: function PhoneCell({ field, value, variant = "grid" }) {
    const t = useText("fields");
    const text = printPhone(value, field);
    const dialled = phone.reach?.(value, field);
    return (
      <LinkValue variant={variant} text={text} href={dialled} label={t("view.call", { number: text })}>
        <span style={{ fontVariantNumeric: "tabular-nums" }}>{text}</span>
      </LinkValue>
    );
  },
};

export default view;

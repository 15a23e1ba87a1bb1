import { useFormat, useLocale, useText } from "@quoin/ui";
import { useCallback } from "react";
import type { FieldView } from "../../define/field-view.ts";
import { isDate } from "../../time/is-date.ts";
import { CalendarButton } from "../../view/calendar-button.tsx";
import { TextControl } from "../../view/text-control.tsx";
import { TextValue } from "../../view/text-value.tsx";
import { date } from "./index.ts";

const asText = (value: unknown): string => (typeof value === "string" ? value : "");

const view: FieldView = {
  Input: function DateInput(props) {
    const t = useText("fields");
    const { locale, timeZone } = useLocale();
    const { field, value, onChange, readOnly = false } = props;
    const parse = useCallback(
      (typed: string) => {
        const read = date.fromText(typed, field, { locale, timeZone });
        return "value" in read ? read : undefined;
      },
      [field, locale, timeZone],
    );
    const day = typeof value === "string" && isDate(value) ? value : undefined;
    return (
      <TextControl
        input={{ ...props, placeholder: props.placeholder ?? t("view.date_format") }}
        format={asText}
        parse={parse}
        right={<CalendarButton day={day} onPick={onChange} disabled={readOnly} />}
      />
    );
  },
  Cell: function DateCell({ value, variant = "grid" }) {
    const { day } = useFormat();
    const text = asText(value);
    return (
      <TextValue variant={variant} title={text}>
        <span style={{ fontVariantNumeric: "tabular-nums" }}>
          {variant === "grid" && isDate(text) ? day(text) : text}
        </span>
      </TextValue>
    );
  },
};

export default view;

import { useLocale, useText } from "@quoin/ui";
import type { FieldView, InputProps } from "../../define/field-view.ts";
import { isGroup } from "../../schema/is-group.ts";
import { foldWidth } from "../../text/fold-width.ts";
import { isDate } from "../../time/is-date.ts";
import { readDay } from "../../time/read-day.ts";
import { CalendarButton } from "../../view/calendar-button.tsx";
import { Part } from "../../view/part.tsx";
import { Parts } from "../../view/parts.tsx";
import { TextControl } from "../../view/text-control.tsx";
import { TypedControl } from "../../view/typed-control.tsx";
import { TypedValue } from "../../view/typed-value.tsx";
import { dateRange } from "./index.ts";

const asText = (value: unknown): string => (typeof value === "string" ? value : "");

function Day({ input }: { readonly input: InputProps }) {
  const { locale } = useLocale();
  const { value, onChange, readOnly = false } = input;
  const day = typeof value === "string" && isDate(value) ? value : undefined;
  return (
    <TextControl
      input={input}
      format={asText}
      parse={(typed) => {
        const read = readDay(foldWidth(typed).trim(), locale);
        return "value" in read ? read : undefined;
      }}
      right={<CalendarButton day={day} onPick={onChange} disabled={readOnly} />}
    />
  );
}

const view: FieldView = {
  Input: function DateRangeInput(props) {
    const t = useText("fields");
    const { value, onChange, variant = "form" } = props;
    if (variant !== "form") return <TypedControl input={props} type={dateRange} />;
    const range = isGroup(value) ? value : {};
    const set = (end: "from" | "to") => (day: unknown) => {
      const next = { ...range, [end]: day };
      onChange(next["from"] === undefined && next["to"] === undefined ? undefined : next);
    };
    return (
      <Parts input={props}>
        <Part input={props} name="from" label={t("view.from")} value={range["from"]} onChange={set("from")} first>
          {(part) => <Day input={part} />}
        </Part>
        <Part input={props} name="to" label={t("view.to")} value={range["to"]} onChange={set("to")}>
          {(part) => <Day input={part} />}
        </Part>
      </Parts>
    );
  },
  Cell: (props) => <TypedValue cell={props} type={dateRange} />,
};

export default view;

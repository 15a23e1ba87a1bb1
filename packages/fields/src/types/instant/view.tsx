import { useFormat, useLocale, useText } from "@quoin/ui";
import { useCallback } from "react";
import type { FieldView } from "../../define/field-view.ts";
import { printInstant } from "../../time/print-instant.ts";
import { CalendarButton } from "../../view/calendar-button.tsx";
import { TextControl } from "../../view/text-control.tsx";
import { TextValue } from "../../view/text-value.tsx";
import { readInstant } from "./read-instant.ts";

/** A masked value comes as text that is no instant; it is shown as it is. */
const shown = (value: unknown, timeZone: string): string =>
  printInstant(value, timeZone) || (typeof value === "string" ? value : "");

/** As it is edited. Milliseconds are what clocks write, not people; a value that nobody types over keeps them. */
const edited = (value: unknown, timeZone: string): string =>
  printInstant(value, timeZone).replace(/(:\d\d)\.\d{3}/, "$1");

const capital = (words: string): string => words.charAt(0).toLocaleUpperCase() + words.slice(1);

const view: FieldView = {
  Input: function InstantInput(props) {
    const t = useText("fields");
    const { locale, timeZone } = useLocale();
    const { value, onChange, readOnly = false } = props;
    const format = useCallback((at: unknown) => edited(at, timeZone), [timeZone]);
    const parse = useCallback(
      (typed: string) => {
        const read = readInstant(typed, { locale, timeZone });
        return "value" in read ? read : undefined;
      },
      [locale, timeZone],
    );
    const [day, time] = edited(value, timeZone).split(" ");
    const pick = (picked: string) => onChange(parse(`${picked} ${time ?? "09:00"}`)?.value);
    return (
      <TextControl
        input={{ ...props, placeholder: props.placeholder ?? t("view.instant_format") }}
        format={format}
        parse={parse}
        right={<CalendarButton day={day || undefined} onPick={pick} disabled={readOnly} />}
      />
    );
  },
  Cell: function InstantCell({ value, variant = "grid" }) {
    const { timeZone } = useLocale();
    const { relative } = useFormat();
    const text = shown(value, timeZone);
    // Seconds matter to machines; the tooltip keeps them.
    const minutes = text.replace(/^(\S+ \d\d:\d\d)\S*/, "$1");
    return (
      <TextValue variant={variant} title={text}>
        <time dateTime={typeof value === "string" ? value : undefined} style={{ fontVariantNumeric: "tabular-nums" }}>
          {variant === "grid" && typeof value === "string" && text !== value ? capital(relative(value)) : minutes}
        </time>
      </TextValue>
    );
  },
};

export default view;

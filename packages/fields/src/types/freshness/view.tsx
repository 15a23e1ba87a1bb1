import { Icon, useFormat, useLocale, useText } from "@quoin/ui";
import type { FieldView } from "../../define/field-view.ts";
import { printInstant } from "../../time/print-instant.ts";
import { TextValue } from "../../view/text-value.tsx";
import { WithMark } from "../../view/with-mark.tsx";
import instant from "../instant/view.tsx";
import { stepOf } from "./step-of.ts";

const LOOKS = {
  fresh: { icon: "circle-check", color: "var(--success)" },
  ageing: { icon: "hourglass", color: "var(--warning)" },
  stale: { icon: "alert-circle", color: "var(--danger)" },
} as const;

const view: FieldView = {
  Input: instant.Input,
  Cell: function FreshnessCell(props) {
    const { field, value, variant = "grid" } = props;
    const t = useText("fields");
    const { timeZone } = useLocale();
    const { relative } = useFormat();
    const { "x-ageing": ageing, "x-stale": stale = 0 } = field.schema;
    const step = stepOf(value, { ageing, stale }, { now: new Date(), timeZone });
    if (step === undefined || typeof value !== "string") return <instant.Cell {...props} />;
    const { icon, color } = LOOKS[step];
    const at = printInstant(value, timeZone);
    return (
      <TextValue variant={variant} title={at}>
        <WithMark mark={<Icon name={icon} size={14} style={{ color }} />}>
          {t(`freshness.${step}`)} <span style={{ color: "var(--muted)" }}>·</span>{" "}
          <time dateTime={value} title={at} style={{ color: "var(--muted)", fontVariantNumeric: "tabular-nums" }}>
            {relative(value)}
          </time>
        </WithMark>
      </TextValue>
    );
  },
};

export default view;

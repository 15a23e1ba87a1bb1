import { useLocale, useText } from "@quoin/ui";
import type { FieldType } from "../define/field-type.ts";
import type { FieldView } from "../define/field-view.ts";
import { isMasked } from "../text/is-masked.ts";
import { TextValue } from "../view/text-value.tsx";
import { TypedControl } from "../view/typed-control.tsx";
import { entriesOf } from "./entries-of.ts";
import { labelText } from "./labels.ts";
import { SeveralInput } from "./several-input.tsx";

interface SeveralLook {
  readonly type: FieldType;
  /** How one of the values is drawn and typed. */
  readonly one: FieldView;
  /** The type of one of them. */
  readonly single: FieldType;
  readonly labels: readonly string[];
}

const MUTED = { color: "var(--muted)" } as const;

/** The view of a type that holds several values of another: lines in a form, the primary one and how many more in a grid. */
export function severalView({ type, one, single, labels }: SeveralLook): FieldView {
  return {
    Input: (props) =>
      (props.variant ?? "form") === "form" ? (
        <SeveralInput {...props} one={one} single={single} labels={labels} />
      ) : (
        <TypedControl input={props} type={type} />
      ),
    Cell: function SeveralCell({ field, value, variant = "grid" }) {
      const t = useText("fields");
      const { locale, timeZone } = useLocale();
      if (isMasked(value)) return <TextValue variant={variant}>{value}</TextValue>;
      const entries = entriesOf(value);
      const [first] = entries;
      if (first === undefined) return null;
      if (variant === "grid") {
        const title = type.toText(value, field, { locale, timeZone });
        return (
          <div style={{ display: "flex", gap: 6, minWidth: 0, alignItems: "baseline" }} title={title}>
            <div style={{ minWidth: 0 }}>
              <one.Cell field={field} value={first.value} variant="grid" />
            </div>
            {entries.length > 1 && (
              <span
                style={{ ...MUTED, flex: "none", fontSize: 12, fontVariantNumeric: "tabular-nums" }}
                aria-label={t("view.several.more", { count: entries.length - 1 })}
              >
                +{entries.length - 1}
              </span>
            )}
          </div>
        );
      }
      return (
        <div role="list" style={{ display: "flex", flexDirection: "column", gap: 4 }}>
          {entries.map(({ value: each, label }) => (
            <div
              role="listitem"
              key={each}
              style={{ display: "flex", gap: 8, alignItems: "baseline", flexWrap: "wrap", minWidth: 0 }}
            >
              <div style={{ minWidth: 0 }}>
                <one.Cell field={field} value={each} variant="read" />
              </div>
              {label !== undefined && <span style={{ ...MUTED, fontSize: 12 }}>{labelText(label, locale)}</span>}
            </div>
          ))}
        </div>
      );
    },
  };
}

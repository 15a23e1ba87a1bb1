import { useLocale } from "@quoin/ui";
import type { FieldView } from "../../define/field-view.ts";
import { isGroup } from "../../schema/is-group.ts";
import { TextControl } from "../../view/text-control.tsx";
import { TextValue } from "../../view/text-value.tsx";
import { TypedControl } from "../../view/typed-control.tsx";
import { AddressParts } from "./address-parts.tsx";
import { addressText } from "./address-text.ts";
import { address } from "./index.ts";

const asText = (value: unknown): string => (typeof value === "string" ? value : "");

/** The country by its name, where it is not the field's own. */
function foreignName(value: unknown, own: string, locale: string): string {
  const code = isGroup(value) ? value["country"] : undefined;
  if (typeof code !== "string" || !/^[A-Z]{2}$/.test(code) || code === own) return "";
  return new Intl.DisplayNames([locale], { type: "region" }).of(code) ?? code;
}

const view: FieldView = {
  Input: (props) => {
    if ((props.variant ?? "form") === "form") return <AddressParts {...props} />;
    if (props.variant === "cell") return <TypedControl input={props} type={address} />;
    return (
      <TextControl
        input={props}
        format={(value) => asText(value) || addressText(value)}
        parse={(typed) => ({ value: typed })}
      />
    );
  },
  Cell: function AddressCell({ field, value, variant = "grid" }) {
    const { locale } = useLocale();
    const country = foreignName(value, field.schema["x-country"] ?? "CN", locale);
    const line = asText(value) || addressText(value);
    // Its name stands behind the address then, so its code does not.
    const named = variant === "read" && country !== "" && isGroup(value) && value["country"] !== "CN";
    return (
      <TextValue variant={variant} title={line}>
        {named ? addressText({ ...value, country: "" }) : line}
        {variant === "read" && country !== "" && <span style={{ color: "var(--muted)" }}> · {country}</span>}
      </TextValue>
    );
  },
};

export default view;

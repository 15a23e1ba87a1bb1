import { useText } from "@quoin/ui";
import type { InputProps } from "../../define/field-view.ts";
import { isGroup } from "../../schema/is-group.ts";
import { CodeSelect } from "../../view/code-select.tsx";
import { controlProps } from "../../view/control-props.tsx";
import { OfferingControl } from "../../view/offering-control.tsx";
import { Part } from "../../view/part.tsx";
import { Parts } from "../../view/parts.tsx";
import { TextControl } from "../../view/text-control.tsx";
import type { Division } from "./divisions.ts";
import { useDivisions } from "./use-divisions.ts";
import { withoutStrays } from "./without-strays.ts";

const asText = (value: unknown): string => (typeof value === "string" ? value : "");
const asTyped = (typed: string) => ({ value: typed });
const named = (divisions: readonly Division[], name: unknown): readonly Division[] =>
  divisions.find((one) => one.name === name)?.below ?? [];

const LEVELS = ["province", "city", "district"] as const;

/** The parts of an address. Divisions are offered while one types and narrow each other down; names that are not offered may stand. */
export function AddressParts(props: InputProps) {
  const t = useText("fields");
  const { field, value, onChange } = props;
  const given = isGroup(value) ? value : {};
  const country = asText(given["country"]) || (field.schema["x-country"] ?? "CN");
  const chinese = country === "CN";
  const divisions = useDivisions(chinese);
  const below = named(divisions, given["province"]);
  // Cities that rule themselves have districts at once, which have nothing below.
  const direct = below.length > 0 && below.every((one) => one.below.length === 0);
  const offers = {
    province: divisions,
    city: direct ? [] : below,
    district: direct ? below : named(below, given["city"]),
  };
  const set = (part: string) => (next: unknown) => {
    const narrows = chinese && (part === "province" || part === "city");
    const all = withoutStrays({ country, ...given, [part]: next }, narrows ? divisions : []);
    const filled = Object.entries(all).some(([name, text]) => name !== "country" && asText(text) !== "");
    onChange(filled || part === "country" ? all : undefined);
  };
  return (
    <Parts input={props}>
      <Part
        input={{ ...props, required: false }}
        name="country"
        label={t("view.country")}
        value={country}
        onChange={set("country")}
        basis={110}
      >
        {(part) => (
          <CodeSelect
            {...controlProps(part)}
            kind="country"
            value={country}
            onChange={part.onChange}
            allowDeselect={false}
          />
        )}
      </Part>
      {LEVELS.filter((level) => !(direct && level === "city" && !given["city"])).map((level) => (
        <Part
          key={level}
          input={props}
          name={level}
          label={t(`view.${level}`)}
          value={given[level]}
          onChange={set(level)}
          first={level === "province"}
          basis={104}
        >
          {(part) => (
            <OfferingControl
              input={part}
              format={asText}
              parse={asTyped}
              offers={offers[level].map(({ name }) => name)}
            />
          )}
        </Part>
      ))}
      <Part
        input={props}
        name="street"
        label={t("view.street")}
        value={given["street"]}
        onChange={set("street")}
        basis={240}
        grow={4}
      >
        {(part) => <TextControl input={part} format={asText} parse={asTyped} autoComplete="street-address" />}
      </Part>
      <Part
        input={props}
        name="postcode"
        label={t("view.postcode")}
        value={given["postcode"]}
        onChange={set("postcode")}
        basis={88}
      >
        {(part) => <TextControl input={part} format={asText} parse={asTyped} autoComplete="postal-code" />}
      </Part>
    </Parts>
  );
}

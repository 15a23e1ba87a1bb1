import { Autocomplete, type AutocompleteProps } from "@mantine/core";
import { useText } from "@quoin/ui";
import { foldLabel } from "../text/fold-label.ts";
import { UNITS } from "../types/quantity/units.ts";

export interface UnitInputProps extends Omit<AutocompleteProps, "data" | "filter" | "value" | "onChange"> {
  readonly value: string | undefined;
  readonly onChange: (unit: string | undefined) => void;
}

/** A unit: those that convert are offered by kind and found by any of their names; any other may be typed. */
export function UnitInput({ value, onChange, ...rest }: UnitInputProps) {
  const t = useText("fields");
  const nameOf = (unit: string): string => t(`unit.${unit}`);
  const wordsOf = new Map(UNITS.flatMap(({ units }) => units.map(({ unit, names }) => [unit, names] as const)));
  const groups = UNITS.map(({ kind, units }) => ({
    group: t(`unit.kind.${kind}`),
    items: units.map(({ unit }) => unit),
  }));
  return (
    <Autocomplete
      {...rest}
      data={groups}
      value={value ?? ""}
      onChange={(typed) => onChange(typed === "" ? undefined : typed)}
      filter={({ options, search }) => {
        const typed = foldLabel(search);
        if (wordsOf.has(search)) return options;
        const fits = (unit: string): boolean =>
          foldLabel(`${unit} ${nameOf(unit)} ${wordsOf.get(unit) ?? ""}`).includes(typed);
        return options
          .map((one) => ("group" in one ? { ...one, items: one.items.filter((item) => fits(item.value)) } : one))
          .filter((one) => ("group" in one ? one.items.length > 0 : fits(one.value)));
      }}
      renderOption={({ option }) => (
        <span style={{ display: "flex", gap: 8, justifyContent: "space-between", width: "100%" }}>
          <span>{option.value}</span>
          <span style={{ color: "var(--muted)" }}>{nameOf(option.value)}</span>
        </span>
      )}
      onFocus={(event) => event.currentTarget.select()}
      autoComplete="off"
      comboboxProps={{ shadow: "md", transitionProps: { duration: 0 } }}
      maxDropdownHeight={280}
    />
  );
}

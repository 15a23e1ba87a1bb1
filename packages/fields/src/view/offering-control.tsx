import { Autocomplete } from "@mantine/core";
import { foldLabel } from "../text/fold-label.ts";
import { controlProps } from "./control-props.tsx";
import type { TextControlProps } from "./text-control.tsx";
import { useTyped } from "./use-typed.ts";

export type OfferingProps = Omit<TextControlProps, "autoComplete"> & { readonly offers: readonly string[] };

/** A one-line input that offers texts while one types; others may be typed. */
export function OfferingControl({ input, format, parse, offers, inputMode, left, right, ...look }: OfferingProps) {
  const typed = useTyped({ format, parse, value: input.value, onChange: input.onChange });
  return (
    <Autocomplete
      {...controlProps(input, look)}
      value={typed.text}
      inputMode={inputMode}
      autoComplete="off"
      data={offers}
      leftSection={left}
      rightSection={right}
      // What is chosen already is no search: all are offered again, and typing replaces it.
      filter={({ options, search }) =>
        offers.includes(search)
          ? options
          : options.filter((option) => "value" in option && foldLabel(option.value).includes(foldLabel(search)))
      }
      onFocus={(event) => event.currentTarget.select()}
      onChange={typed.type}
      onBlur={() => {
        typed.tidy();
        input.onBlur?.();
      }}
      comboboxProps={{ shadow: "md", transitionProps: { duration: 0 } }}
      maxDropdownHeight={240}
    />
  );
}

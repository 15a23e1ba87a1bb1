import { type ComboboxItem, MultiSelect } from "@mantine/core";
import { useText } from "@quoin/ui";
import type { ReactNode } from "react";
import type { InputProps } from "../define/field-view.ts";
import { idsIn } from "../text/ids-in.ts";
import { controlProps } from "./control-props.tsx";
import { manyStyle } from "./many-style.ts";

interface IdsInputProps {
  readonly input: InputProps;
  /** What may be chosen, and what is chosen though it is no longer there. */
  readonly data: readonly ComboboxItem[];
  /** How an offer is drawn. Default: by its label. */
  readonly draw?: (offer: ComboboxItem) => ReactNode;
}

/** Chooses several of a list that is all at hand, by name; kept by id. */
export function IdsInput({ input, data, draw }: IdsInputProps) {
  const t = useText("fields");
  const { field, value, onChange, onBlur, variant = "form" } = input;
  return (
    <MultiSelect
      {...controlProps(input)}
      styles={manyStyle(variant)}
      data={data}
      value={[...idsIn(value)]}
      onChange={(next) => onChange(next.length === 0 ? undefined : next)}
      {...(onBlur && { onBlur })}
      {...(field.schema.maxItems !== undefined && variant !== "filter" && { maxValues: field.schema.maxItems })}
      {...(draw && { renderOption: ({ option }: { readonly option: ComboboxItem }) => draw(option) })}
      searchable
      hidePickedOptions
      defaultDropdownOpened={variant === "cell"}
      nothingFoundMessage={t("view.nothing_found")}
      comboboxProps={{ shadow: "md", transitionProps: { duration: 0 } }}
      maxDropdownHeight={320}
    />
  );
}

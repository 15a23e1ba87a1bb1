import { Autocomplete } from "@mantine/core";
import { useLocale } from "@quoin/ui";
import { type ReactNode, useCallback } from "react";
import type { FieldType } from "../define/field-type.ts";
import type { InputProps } from "../define/field-view.ts";
import { controlProps } from "./control-props.tsx";
import type { ControlLook } from "./control-style.ts";
import { TextControl, type TextControlProps } from "./text-control.tsx";
import { useTyped } from "./use-typed.ts";

export interface TypedControlProps extends ControlLook, Pick<TextControlProps, "inputMode"> {
  readonly input: InputProps;
  readonly type: Pick<FieldType, "toText" | "fromText" | "seen">;
  readonly left?: ReactNode;
  readonly right?: ReactNode;
  /** Texts that are offered while one types. */
  readonly offers?: readonly string[];
}

/** Any value as one line of text, typed as its type reads it. In a filter it gives the scalar that conditions compare. */
export function TypedControl({ input, type, offers, ...look }: TypedControlProps) {
  const { locale, timeZone } = useLocale();
  const { field, variant } = input;
  const format = useCallback(
    (value: unknown) => type.toText(value, field, { locale, timeZone }),
    [type, field, locale, timeZone],
  );
  const parse = useCallback(
    (typed: string) => {
      const read = type.fromText(typed, field, { locale, timeZone });
      if (!("value" in read)) return undefined;
      return variant === "filter" && type.seen ? { value: type.seen.of(read.value, field) } : read;
    },
    [type, field, locale, timeZone, variant],
  );
  if (offers === undefined) return <TextControl input={input} format={format} parse={parse} {...look} />;
  return <OfferingControl input={input} format={format} parse={parse} offers={offers} {...look} />;
}

type OfferingProps = Omit<TextControlProps, "autoComplete"> & { readonly offers: readonly string[] };

function OfferingControl({ input, format, parse, offers, inputMode, left, right, ...look }: OfferingProps) {
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

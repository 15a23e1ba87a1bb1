import { useLocale } from "@quoin/ui";
import { type ReactNode, useCallback } from "react";
import type { FieldType } from "../define/field-type.ts";
import type { InputProps } from "../define/field-view.ts";
import type { ControlLook } from "./control-style.ts";
import { OfferingControl } from "./offering-control.tsx";
import { TextControl, type TextControlProps } from "./text-control.tsx";

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

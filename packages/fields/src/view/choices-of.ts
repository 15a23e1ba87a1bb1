import type { Row } from "@quoin/condition";
import type { Field } from "@quoin/definition";
import { labelOf } from "../text/label-of.ts";
import { fittingOptions } from "../options/fitting-options.ts";
import { optionsOf, type ShownOption } from "../options/options-of.ts";

export interface Choice extends ShownOption {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
}

/** The options that a reader may pick, in their language; retired ones and those that do not go with the rest of the record only where they are still chosen. A chosen id that is no option stays visible. */
export function choicesOf(
  field: Field,
  chosen: readonly unknown[],
  { locale, record }: { readonly locale: string; readonly record?: Row | undefined },
): readonly Choice[] {
  const fitting = fittingOptions(field, record);
  const options = optionsOf(field).filter(
    ({ id, retired }) => chosen.includes(id) || (!retired && fitting?.has(id) !== false),
  );
  const gone = chosen.filter(
    (id): id is string => typeof id === "string" && !options.some((option) => option.id === id),
  );
  return [...options, ...gone.map((id) => ({ id }))].map((option) => ({
    ...option,
    value: option.id,
    label: labelOf("labels" in option ? option.labels : undefined, locale) ?? option.id,
  }));
}

import type { Field } from "@quoin/definition";
import { labelOf } from "../text/label-of.ts";
import { optionsOf, type ShownOption } from "../options/options-of.ts";

export interface Choice extends ShownOption {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
}

/** The options that a reader may pick, in their language; retired ones only where they are still chosen. A chosen id that is no option stays visible. */
export function choicesOf(field: Field, chosen: readonly unknown[], locale: string): readonly Choice[] {
  const options = optionsOf(field).filter(({ id, retired }) => !retired || chosen.includes(id));
  const gone = chosen.filter(
    (id): id is string => typeof id === "string" && !options.some((option) => option.id === id),
  );
  return [...options, ...gone.map((id) => ({ id }))].map((option) => ({
    ...option,
    value: option.id,
    label: labelOf("labels" in option ? option.labels : undefined, locale) ?? option.id,
  }));
}

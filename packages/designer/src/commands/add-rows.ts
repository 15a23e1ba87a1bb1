import type { DefinitionSet } from "@quoin/definition";
import type { Spot } from "../state/spot.ts";
import { addField } from "./add-field.ts";
import type { Command } from "./command.ts";
import { newLink, type NewLink } from "./new-link.ts";

export interface NewRows extends Pick<NewLink, "entity" | "type" | "labels" | "words" | "other"> {
  /** Put on this form there. Without it the table only exists. */
  readonly form?: string | undefined;
  readonly spot?: Spot | undefined;
}

/** A table of rows together with the entity that they are records of; `other` makes it a link between two entities. One step to undo. */
export function addRows(set: DefinitionSet, rows: NewRows): Command {
  const { entity, type, form, spot, labels } = rows;
  const link = newLink(set, rows);
  const field = addField(set, { entity, type, labels, form, spot, schema: link.schema });
  return {
    ...field,
    name: "addRows",
    apply(draft) {
      link.apply(draft);
      field.apply(draft);
      link.applyOther(draft);
    },
  };
}

import type { DefinitionSet, LocalizedText } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import { addField } from "./add-field.ts";
import { addRows, type NewRows } from "./add-rows.ts";
import type { Command } from "./command.ts";
import { lastSpot } from "./last-spot.ts";

interface NewColumn {
  /** The table that gets the column: a field of an entity. */
  readonly table: { readonly entity: string; readonly field: string };
  /** What the table shows so far. */
  readonly columns: readonly string[];
  /** Name of the column's field type. */
  readonly type: string;
  readonly labels: LocalizedText;
  /** For a column that is a table itself. */
  readonly words: NewRows["words"];
}

/**
 * A new field of the rows of a table, as its last column and at the end of the form that the rows have themselves. A column that is
 * a table comes with the entity of its rows. One step to undo; undefined where the table has lost its rows.
 */
export function addColumn(set: DefinitionSet, { table, columns, type, labels, words }: NewColumn): Command | undefined {
  const entity = set.entity[table.entity]?.properties[table.field]?.["x-from"]?.split(".")[0] ?? "";
  if (set.entity[entity] === undefined) return undefined;
  const place = { entity, type, labels, ...lastSpot(set.form, entity) };
  const made = fieldType(type).rows === undefined ? addField(set, place) : addRows(set, { ...place, words });
  return {
    name: "addColumn",
    apply(draft) {
      made.apply(draft);
      const field = draft.entity[table.entity]?.properties[table.field];
      if (field !== undefined && made.what !== undefined) field["x-columns"] = [...columns, made.what];
    },
  };
}

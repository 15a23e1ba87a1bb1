import type { Entity } from "@quoin/definition";
import { rowsOf } from "@quoin/fields";
import type { FormRows } from "./form-rows.ts";
import { tableColumns } from "./table-columns.ts";

type Around = Pick<FormRows, "entities" | "accessTo">;

/** The paths by which a form's tables are read, with those within their rows: "lines", "lines.parts". Rows are read by name only. */
export function tablePaths(entity: Entity, around: Around, depth = 1): readonly string[] {
  return entity.fields.flatMap((field): readonly string[] => {
    const rows = rowsOf(field);
    if (rows === undefined || around.accessTo(entity.key, field.key) === "none") return [];
    const child = around.entities.get(rows.entity);
    const shown = new Set(
      tableColumns(field, entity, { ...around, depth }).flatMap((column) => (column.rows ? [column.field.key] : [])),
    );
    const inner = child && shown.size > 0 ? tablePaths(child, around, depth + 1) : [];
    const drawn = inner.filter((path) => shown.has(path.split(".")[0] ?? ""));
    return [field.key, ...drawn.map((path) => `${field.key}.${path}`)];
  });
}

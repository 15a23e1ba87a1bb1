import type { Entity } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import type { ListColumn } from "../state/list-state.ts";

const MOST = 7;
const ONE_LINE = new Set(["text", "number", "choice", "time", "contact", "relation"]);

/** The columns of an entity that has no view: what names it, then its first short fields, then whose it is. */
export function defaultColumns(entity: Entity): readonly ListColumn[] {
  const short = entity.fields.filter(({ key, type }) => {
    const { sortable, group, rows } = fieldType(type);
    if (rows !== undefined) return false;
    return key !== entity.title && ONE_LINE.has(group) && (sortable !== false || group === "relation");
  });
  const title: ListColumn = { field: entity.title, width: 260, pinned: true };
  return [title, ...short.slice(0, MOST).map(({ key }) => ({ field: key })), { field: "owner" }];
}

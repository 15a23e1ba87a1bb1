import type { Entity } from "@quoin/definition";
import type { JoinedRows } from "@quoin/fields";
import { own } from "../../naming/own.ts";
import type { Physical, PhysicalField } from "../../naming/physical.ts";

/**
 * A relation of the rows: its key, its column, the table that it points at, whether a row goes into the bin with what it points at,
 * and whether there is none without.
 */
export interface LinkEnd {
  readonly key: string;
  readonly column: string;
  readonly table: string;
  readonly owns: boolean;
  readonly required: boolean;
}

/** Records that each join a record with another, and so hold what a relation does. */
export interface LinkRows {
  readonly entity: string;
  readonly table: string;
  /** What they are rows of. */
  readonly back: LinkEnd;
  /** What they join it with. */
  readonly far: LinkEnd;
  /** The entity that `far` points at. */
  readonly to: string;
  /** Keeps the place of each row, a whole number from 1. */
  readonly position: { readonly key: string; readonly column: string } | undefined;
  /** As a plain list of relations in a place of its own, for conversions. */
  readonly place: PhysicalField;
}

/** Where the rows of a table are by the names of a version; undefined where they are not stored as such. */
export function linkRowsOf(
  { entity: key, back, far, position, to, list }: JoinedRows,
  {
    entities,
    physical,
  }: { readonly entities: ReadonlyMap<string, Entity>; readonly physical: Pick<Physical, "entities"> },
): LinkRows | undefined {
  const entity = entities.get(key);
  const at = own(physical.entities, key);
  const end = (field: string): LinkEnd | undefined => {
    const { column, target = "" } = own(at?.fields, field) ?? {};
    const table = own(physical.entities, target)?.table;
    const { schema, required = false } = entity?.fieldByKey.get(field) ?? {};
    const owns = schema?.["x-on-delete"] === "cascade";
    return column === undefined || table === undefined ? undefined : { key: field, column, table, owns, required };
  };
  const [first, second] = [end(back), end(far)];
  if (at === undefined || first === undefined || second === undefined) return undefined;
  const place = position === undefined ? undefined : own(at.fields, position);
  return {
    entity: key,
    table: at.table,
    back: first,
    far: second,
    to,
    position:
      position === undefined || place?.column === undefined || place.storage !== "integer" || place.computed === true
        ? undefined
        : { key: position, column: place.column },
    place: { storage: "link", type: list.type, link: at.table, target: to },
  };
}

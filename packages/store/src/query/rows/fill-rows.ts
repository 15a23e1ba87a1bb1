import type { Actor } from "../../actor.ts";
import { isAlways } from "../../access/fold-conditions.ts";
import type { Row } from "../../door.ts";
import { rightsHeld } from "../../records/rights-held.ts";
import type { EntityModel } from "../field-model.ts";
import { type ReadContext, readingFor } from "../read-context.ts";
import { MOST_ROWS, readRows, RECORDS_AT_ONCE } from "./read-rows.ts";
import type { AskedRows } from "./split-rows.ts";

interface Filling {
  readonly entity: EntityModel;
  readonly asked: readonly AskedRows[];
  readonly titles?: boolean | undefined;
  readonly deleted?: boolean | undefined;
  /** However many rows there are together: read part by part. Default: more than a read gives are refused. */
  readonly inParts?: boolean | undefined;
}

/**
 * Puts the asked tables of records into documents that were read, by rights of their own: an empty list where there are no rows,
 * nothing where the field may not be looked at. "<key>$more" tells that only the first were given. Tables of the rows likewise.
 */
export async function fillRows(
  documents: readonly Row[],
  filling: Filling,
  by: { readonly actor: Actor; readonly context: ReadContext },
): Promise<void> {
  const { entity, asked, titles, deleted, inParts } = filling;
  if (inParts === true && documents.length > RECORDS_AT_ONCE) {
    for (let start = 0; start < documents.length; start += RECORDS_AT_ONCE)
      await fillRows(documents.slice(start, start + RECORDS_AT_ONCE), filling, by);
    return;
  }
  const ids = documents.map(({ id }) => String(id));
  if (asked.length === 0 || ids.length === 0) return;
  const conditions = asked.map(({ at }) => at.read);
  const held = conditions.every(isAlways)
    ? undefined
    : await rightsHeld(readingFor(by.context, by.actor), { entity, ids, conditions }, by.context);
  for (const [place, { at, paths, rows: inner }] of asked.entries()) {
    const shown = held === undefined ? ids : ids.filter((id) => held.get(id)?.[place] === true);
    const found = await readRows(at, { ids: shown, paths, titles, deleted, table: entity.table }, by);
    await fillRows([...found.values()].flat(), { entity: at.child, asked: inner, titles, deleted, inParts }, by);
    const open = new Set(shown);
    for (const document of documents) {
      const id = String(document["id"]);
      if (!open.has(id)) continue;
      const rows = found.get(id) ?? [];
      document[at.key] = rows.slice(0, MOST_ROWS);
      if (rows.length > MOST_ROWS) document[`${at.key}$more`] = true;
    }
  }
}

import { dependentsOf } from "@quoin/formula";
import type { Row } from "../door.ts";
import type { EntityModel } from "../query/field-model.ts";
import type { Writing } from "../records/writing.ts";
import { gather, type Reading } from "./gather.ts";
import { workOut } from "./work-out.ts";

/** A record about to be stored, with the keys that its writer changes; undefined: all, since it is new. */
export interface Settling {
  readonly row: Row;
  readonly changed: readonly string[] | undefined;
}

const SYSTEM_CHANGES = ["rev", "updated_at", "updated_by"];

/**
 * Works out what records are about to be stored with, before they are judged: computed fields of their own that read what
 * changes. Values are put into the rows; gives the further keys that change, in the order of the records.
 */
export async function settle(
  writing: Writing,
  entity: EntityModel,
  records: readonly Settling[],
): Promise<readonly (readonly string[])[]> {
  const { computing } = writing;
  const own = computing?.stages.of.get(entity.key);
  if (computing === undefined || own === undefined || records.length === 0) return records.map(() => []);
  const concerned = records.map(({ changed }) => {
    if (changed === undefined) return own;
    const keys = [...changed, ...SYSTEM_CHANGES].map((key) => `${entity.key}.${key}`);
    // A rollup's own record is never among the records that it reads.
    const direct = own.filter(({ computation }) => computation.many === undefined);
    const found = new Set(dependentsOf(keys, direct));
    return direct.filter(({ key }) => found.has(key));
  });
  const needed = own.filter((node) => concerned.some((nodes) => nodes.includes(node)));
  if (needed.length === 0) return records.map(() => []);
  const { work } = computing;
  const isNew = records.every(({ changed }) => changed === undefined);
  const changesNow = ({ computation: { watches } }: Reading, { changed }: Settling): boolean =>
    changed?.some((key) => watches?.includes(key)) === true;
  // Nothing points at a record that is not there yet, and what changes just now is not looked up.
  const read = needed.filter((node) => {
    const { many, watches } = node.computation;
    if (isNew) return many === undefined && watches === undefined;
    return watches === undefined || !records.every((one) => changesNow(node, one));
  });
  const from = await gather(
    work,
    records.map(({ row }) => row),
    read,
  );
  return records.map((one, index) => {
    const changedAt = (node: Reading, id: string) => (changesNow(node, one) ? writing.at : from.changedAt(node, id));
    return workOut(work, one.row, { nodes: concerned[index] ?? [], from: { ...from, changedAt } });
  });
}

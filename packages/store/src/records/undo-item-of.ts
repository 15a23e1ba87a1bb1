import type { Row } from "../door.ts";
import type { LogEntry } from "../log/log-entry.ts";
import type { FieldModel } from "../query/field-model.ts";
import { sameValue } from "./field-values.ts";
import type { UndoItem } from "./undo-item.ts";

/** A record as it is now, and what who asks may do with it. */
export interface UndoTarget {
  readonly entity: string;
  readonly record: Row;
  readonly inBin: boolean;
  readonly mayUpdate: boolean;
  readonly mayDelete: boolean;
  /** Fields of which they may see what they hold, and those that they may change. */
  readonly open: (key: string) => FieldModel | undefined;
  readonly editable: (key: string) => boolean;
}

const writable = ({ field, type }: FieldModel): boolean =>
  field.schema["x-readonly"] !== true && type.generate === undefined && type.computed !== true;

/** Back into the bin, or out of it. */
function moved(target: UndoTarget, last: LogEntry, op: "delete" | "restore"): UndoItem {
  const { entity, record } = target;
  const id = String(record["id"]);
  const rev = Number(record["rev"]);
  const about = { entity, id, fields: [], keeping: undefined, overwriting: undefined };
  if (target.inBin === (op === "delete")) return { ...about, state: "done" };
  if (!target.mayDelete) return { ...about, state: "forbidden" };
  const change = { op, entity, id, rev };
  return rev === last.rev
    ? { ...about, state: "ready", keeping: change, overwriting: change }
    : { ...about, state: "conflict", overwriting: change };
}

/** What the entries changed, from what it was before the first to what it was after the last. */
function netOf(
  entries: readonly LogEntry[],
): ReadonlyMap<string, { readonly before: unknown; readonly after: unknown }> {
  const net = new Map<string, { before: unknown; after: unknown }>();
  for (const { before, after } of entries)
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)]))
      net.set(key, { before: net.has(key) ? net.get(key)?.before : before[key], after: after[key] });
  return net;
}

function changedBack(target: UndoTarget, entries: readonly LogEntry[]): UndoItem | undefined {
  const { entity, record } = target;
  const id = String(record["id"]);
  const about = { entity, id, fields: [] as readonly string[], keeping: undefined, overwriting: undefined };
  const keeping: Row = {};
  const overwriting: Row = {};
  const fields: string[] = [];
  let seen = false;
  let refused = false;
  for (const [key, { before, after }] of netOf(entries)) {
    const model = target.open(key);
    if (model === undefined || !writable(model)) continue;
    seen = true;
    if (sameValue(record[key] ?? undefined, before)) continue;
    if (!target.mayUpdate || !target.editable(key)) {
      refused = true;
      continue;
    }
    overwriting[key] = before ?? null;
    if (sameValue(record[key] ?? undefined, after)) keeping[key] = before ?? null;
    else fields.push(key);
  }
  if (!seen) return undefined;
  if (Object.keys(overwriting).length === 0) return { ...about, state: refused ? "forbidden" : "done" };
  if (target.inBin) return { ...about, state: "conflict" };
  const update = (values: Row) => ({ op: "update" as const, entity, id, rev: Number(record["rev"]), values });
  return {
    ...about,
    state: fields.length > 0 ? "conflict" : "ready",
    fields,
    keeping: Object.keys(keeping).length === 0 ? undefined : update(keeping),
    overwriting: update(overwriting),
  };
}

/** What undoing these entries, oldest first, does to their record. Undefined where they changed nothing that the asker sees. */
export function undoItemOf(target: UndoTarget, entries: readonly LogEntry[]): UndoItem | undefined {
  const [first] = entries;
  const last = entries.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const livedBefore = first.op === "update" || first.op === "delete";
  if (!livedBefore) return moved(target, last, "delete");
  if (last.op === "delete") return moved(target, last, "restore");
  return changedBack(
    target,
    entries.filter(({ op }) => op === "update"),
  );
}

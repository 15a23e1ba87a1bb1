import type { Row } from "../door.ts";
import { createLog } from "../log/create-log.ts";
import type { LogEntry } from "../log/log-entry.ts";
import type { ReadContext } from "../query/read-context.ts";

const PAGE = 500;

function undo(state: Row, { before, after }: LogEntry): void {
  for (const key of Object.keys(after)) delete state[key];
  Object.assign(state, before);
}

/**
 * Takes what was written since back out of records of one entity, as they are stored, in place. Gives those that were there then;
 * `written` tells whether an entry had been written by then.
 */
export async function takeBack(
  stored: ReadonlyMap<string, Row>,
  entity: string,
  { written, context }: { readonly written: (entry: LogEntry) => boolean; readonly context: ReadContext },
): Promise<ReadonlyMap<string, Row>> {
  const log = createLog(context.db);
  const open = new Map(stored);
  const there = new Map<string, Row>();
  for (let before = Number.MAX_SAFE_INTEGER; open.size > 0;) {
    const entries = await log.read({ before, limit: PAGE, entity, records: [...open.keys()] });
    for (const entry of entries) {
      const state = open.get(entry.record);
      if (state === undefined || entry.op === "reveal") continue;
      if (!written(entry)) {
        if (entry.op === "update") undo(state, entry);
        if (entry.op === "create") open.delete(entry.record);
        continue;
      }
      open.delete(entry.record);
      if (entry.op === "delete") continue;
      state["rev"] = entry.rev;
      state["updated_at"] = entry.at;
      if (entry.actor === null) delete state["updated_by"];
      else state["updated_by"] = entry.actor;
      there.set(entry.record, state);
    }
    const last = entries.at(-1);
    if (last === undefined || entries.length < PAGE) break;
    before = last.position;
  }
  for (const [record, state] of open.size === 0 ? [] : await madeTogether(open, entity, { written, context }))
    there.set(record, { ...state, rev: 1, updated_at: state["created_at"] });
  return there;
}

/** Of records without an entry of their own those that a publish had made by then, of which the log tells by one entry for all. */
async function madeTogether(
  open: ReadonlyMap<string, Row>,
  entity: string,
  { written, context }: { readonly written: (entry: LogEntry) => boolean; readonly context: ReadContext },
): Promise<readonly (readonly [string, Row])[]> {
  const entries = await createLog(context.db).read({ after: 0, limit: PAGE, entity, records: [""] });
  return [...open].filter(([, state]) => {
    const made = entries.find(({ op, at }) => op === "convert" && at >= String(state["created_at"]));
    return made !== undefined && written(made);
  });
}

import type { Actor, LogEntry, Ports, Row } from "../ports.ts";
import { groupBy } from "./group-by.ts";
import { padded } from "./padded.ts";
import { undoEntry } from "./undo-entry.ts";

/** Later entries read at a time; where there are more, each record is asked for by itself. */
const MOST = 2000;
const LATER = 200;

const nameOf = ({ entity, record }: LogEntry): string => `${entity} ${record}`;

/** The present records of one entity with the entries about them that follow, in two statements. */
async function ofEntity(
  ports: Ports,
  wanted: readonly LogEntry[],
  { entries, actor }: { readonly entries: readonly LogEntry[]; readonly actor: Actor },
): Promise<ReadonlyMap<LogEntry, Row>> {
  const entity = wanted[0]?.entity ?? "";
  const ids = [...new Set(wanted.map(({ record }) => record))];
  const present = await ports.records.findAll(entity, ids, actor);
  const beyond = await ports.log.read({
    after: entries.at(-1)?.position ?? 0,
    entity,
    records: padded(ids),
    limit: MOST,
  });
  const known = groupBy([...entries, ...beyond], nameOf);
  const laterOf = async (entry: LogEntry): Promise<readonly LogEntry[]> =>
    beyond.length < MOST
      ? (known.get(nameOf(entry)) ?? []).filter(({ position }) => position > entry.position)
      : ports.log.read({ after: entry.position, entity, record: entry.record, limit: LATER });
  const records = new Map<LogEntry, Row>();
  for (const entry of wanted) {
    const now = present.get(entry.record);
    if (now !== undefined) records.set(entry, [...(await laterOf(entry))].reverse().reduce(undoEntry, now));
  }
  return records;
}

/**
 * The records right after these entries, although later saves may have changed them since: the present records with the
 * later entries undone. Those that are gone are left out.
 * @param of `entries`: all that was read of the log, in its order, of which `wanted` are some
 */
export async function recordsAfter(
  ports: Ports,
  wanted: readonly LogEntry[],
  of: { readonly entries: readonly LogEntry[]; readonly actor: Actor },
): Promise<ReadonlyMap<LogEntry, Row>> {
  const records = new Map<LogEntry, Row>();
  for (const some of groupBy(wanted, ({ entity }) => entity).values())
    for (const [entry, record] of await ofEntity(ports, some, of)) records.set(entry, record);
  return records;
}

import type { RuleDocument } from "@quoin/definition";
import type { Actor, LogEntry, Ports, PortTransaction, Published, Row } from "../ports.ts";
import { beginRuns, type NewRun } from "./begin-runs.ts";
import { judge } from "./judge.ts";
import { AUTOMATION_LIMITS } from "./limits.ts";
import { recordsAfter } from "./records-after.ts";
import { serviceActor } from "./service-actor.ts";
import { triggerType } from "./trigger-type.ts";
import { undoEntry } from "./undo-entry.ts";

const CURSOR = "dispatch";
/** Sample data is no news, nor is what moves as records are made one: it sets nothing off. */
const SILENT: ReadonlySet<string> = new Set(["template", "merge"]);

interface Candidate {
  readonly key: string;
  readonly rule: RuleDocument;
  readonly mode: "holds" | "becomes";
}

/** Own rules only: keys come from documents. */
const isOn = ({ set }: Published, key: string): boolean =>
  Object.hasOwn(set.rule, key) && set.rule[key]?.enabled !== false;

/**
 * The rules that an entry may set off, before their conditions are asked: enabled now, and as it was written. A process that was
 * killed reads again what set nothing off, and a rule that was made since has no business with that.
 */
function candidates(published: Published, then: Published, entry: LogEntry): Candidate[] {
  return Object.entries(published.set.rule).flatMap(([key, rule]) => {
    if (rule.entity !== entry.entity || !isOn(published, key) || !isOn(then, key)) return [];
    const mode = triggerType(rule.trigger.type).match?.(entry, rule);
    return mode ? [{ key, rule, mode }] : [];
  });
}

/** An entry with the rules that it may set off. */
interface Event {
  readonly entry: LogEntry;
  readonly rules: readonly Candidate[];
}

/** Which of the candidates' conditions hold for the record as it was right after the entry. */
async function runsOf(
  ports: Ports,
  published: Published,
  { entry, rules, record, actor }: Event & { readonly record: Row; readonly actor: Actor },
): Promise<NewRun[]> {
  const before = entry.op === "create" ? undefined : undoEntry(record, entry);
  const runs: NewRun[] = [];
  for (const { key, rule, mode } of rules) {
    const { entities } = published;
    const subject = { entity: entry.entity, entities, actor, now: new Date(entry.at), records: ports.records };
    const condition = rule.condition ?? true;
    if (!(await judge(condition, { ...subject, record, before }))) continue;
    if (mode === "becomes" && before && (await judge(condition, { ...subject, record: before, before }))) continue;
    runs.push({
      rule: key,
      version: published.version,
      event: `log:${entry.position}`,
      entity: entry.entity,
      record: entry.record,
      actor: { id: entry.actor, name: entry.actorName ?? "" },
      cause: entry.cause,
      ...(before && { before }),
    });
  }
  return runs;
}

/** The runs that these entries set off, in their order. */
async function runsOfAll(ports: Ports, published: Published, entries: readonly LogEntry[]): Promise<NewRun[]> {
  const versions = new Map([[published.version, published]]);
  const events: Event[] = [];
  for (const entry of entries) {
    if (SILENT.has(entry.cause.source)) continue;
    const then = versions.get(entry.version) ?? (await ports.version(entry.version));
    versions.set(entry.version, then);
    const rules = candidates(published, then, entry);
    if (rules.length > 0) events.push({ entry, rules });
  }
  if (events.length === 0) return [];
  const service = await serviceActor(ports, "");
  const records = await recordsAfter(
    ports,
    events.map(({ entry }) => entry),
    { entries, actor: service },
  );
  const runs: NewRun[] = [];
  for (const event of events) {
    const record = records.get(event.entry);
    if (record === undefined) continue;
    runs.push(
      ...(await runsOf(ports, published, { ...event, record, actor: { ...service, userId: event.entry.actor } })),
    );
  }
  return runs;
}

/** Entries that set nothing off, after which the place is written down all the same. */
const WRITTEN_EVERY = 10_000;

/**
 * How far this process has read. Lost with it: what set nothing off sets nothing off when it is read again, and an event makes one
 * run only.
 */
export interface Reader {
  position: number;
  written: number;
}

/** A reader that begins where the last one wrote its place down. */
export async function openReader({ db }: Pick<Ports, "db">): Promise<Reader> {
  const cursor = await db
    .selectFrom("quoin_automation_cursor")
    .select("position")
    .where("name", "=", CURSOR)
    .executeTakeFirst();
  const position = cursor?.position ?? 0;
  return { position, written: position };
}

const writePlace = ({ later }: PortTransaction, position: number): Promise<void> =>
  later.run(
    "insert into quoin_automation_cursor (name, position) values (?, ?) on conflict (name) do update set position = excluded.position",
    [CURSOR, position],
  );

/** Writes down how far was read, before the process ends: the next one need not read again what set nothing off. */
export async function leaveReader(ports: Pick<Ports, "transaction">, reader: Reader): Promise<void> {
  if (reader.position <= reader.written) return;
  await ports.transaction((tx) => writePlace(tx, reader.position));
  reader.written = reader.position;
}

/** The entities whose records' changes may set rules off. */
const entitiesOfRules = ({ set }: Published): readonly string[] => [
  ...new Set(
    Object.values(set.rule).flatMap((rule) =>
      rule.enabled === false || rule.entity === undefined ? [] : [rule.entity],
    ),
  ),
];

/**
 * Reads the log on and begins a run for every rule that an entry sets off. Runs and the new place in the log commit
 * together, so a crash repeats or loses nothing; where no run begins, the place is written down now and then only, so
 * that a save which no rule is about costs no second transaction. Gives the number of entries read, those of entities
 * that no rule is about left out.
 * @param upTo a position up to which everything is committed, where the caller knows one
 */
export async function dispatch(given: Ports, reader: Reader, upTo?: number): Promise<number> {
  let settings: ReturnType<Ports["settings"]> | undefined;
  // Asked once for all that these entries set off.
  const ports: Ports = { ...given, settings: () => (settings ??= given.settings()) };
  const end = upTo ?? (await ports.log.lastPosition());
  if (end <= reader.position) return 0;
  // Asked for after the end is known: the rules are never older than the entries that they judge.
  const published = await ports.published();
  const limit = AUTOMATION_LIMITS.dispatchBatch;
  const entities = entitiesOfRules(published);
  const found = { after: reader.position, upTo: end, entities, limit };
  const entries = entities.length === 0 ? [] : await ports.log.read(found);
  const position = entries.length < limit ? end : (entries.at(-1)?.position ?? end);
  const runs = await runsOfAll(ports, published, entries);
  if (runs.length > 0 || position - reader.written >= WRITTEN_EVERY) {
    await beginRuns(ports, runs, (tx) => writePlace(tx, position));
    reader.written = position;
  }
  reader.position = position;
  return entries.length;
}

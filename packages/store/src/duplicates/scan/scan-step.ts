import type { Dialect } from "../../dialect/dialect.ts";
import type { EntityModel } from "../../query/field-model.ts";
import { modelOf } from "../../query/model-of.ts";
import { run } from "../../query/run.ts";
import { identifier } from "../../query/sql/identifier.ts";
import { sql } from "../../query/sql/sql.ts";
import type { Scope } from "../../scope.ts";
import { newId } from "../../system/new-id.ts";
import { matchRows } from "../find-matches.ts";
import { matchesIndeed } from "../match-keys.ts";
import { type MatchRule, matchRules } from "../match-rules.ts";
import { allPairs, type Pair, pairOf } from "./all-pairs.ts";
import { groupsOf } from "./groups-of.ts";

/** Keys of records that one step looks at. */
const AT_ONCE = 5000;
/** Of more records under one key, each is paired with the next one only: they are one group all the same. */
const PAIRED = 20;
/** Of records that only may be nearly the same, so many under one key are held against each other. */
const NEAR = 100;
/** Pairs of one scan. */
const MOST = 200_000;

/** How far a scan is: keys looked at, of all. */
export interface ScanProgress {
  readonly done: number;
  readonly total: number;
}

interface Scan extends ScanProgress {
  readonly job: string;
  readonly rule: number;
  readonly after: string;
}

interface Place {
  readonly scope: Scope;
  readonly dialect: Dialect;
  readonly entity: EntityModel;
}

/** Where the scan of this job is; another one's is begun anew. */
async function scanOf({ scope, entity }: Place, job: string): Promise<Scan> {
  const { db } = scope;
  const [known] = await run<Scan>(
    db,
    sql`SELECT job, rule, after, done, total FROM quoin_scan WHERE entity = ${entity.key}`,
  );
  if (known?.job === job) return { ...known, done: Number(known.done), total: Number(known.total) };
  const [count] = await run<{ n: number }>(db, sql`SELECT count(*) AS n FROM quoin_match WHERE entity = ${entity.key}`);
  const total = Number(count?.n ?? 0);
  await run(db, sql`DELETE FROM quoin_pair WHERE entity = ${entity.key}`);
  await run(
    db,
    sql`INSERT INTO quoin_scan (entity, job, rule, after, done, total) VALUES (${entity.key}, ${job}, 0, '', 0, ${total}) ON CONFLICT (entity) DO UPDATE SET job = excluded.job, rule = 0, after = '', done = 0, total = excluded.total`,
  );
  return { job, rule: 0, after: "", done: 0, total };
}

/** The pairs among records that share keys of one rule. */
async function pairsOf(
  { scope, dialect, entity }: Place,
  rule: MatchRule,
  buckets: readonly (readonly string[])[],
): Promise<readonly Pair[]> {
  const { speech } = dialect;
  const ids = JSON.stringify([...new Set(buckets.flat())]);
  const rows = await run<{ id: string }>(
    scope.db,
    sql`SELECT id FROM ${identifier(entity.table)} WHERE deleted_at IS NULL AND id IN (SELECT value FROM ${speech.each(ids)})`,
  );
  const living = new Set(rows.map(({ id }) => id));
  const here = buckets.map((bucket) => bucket.filter((id) => living.has(id))).filter((bucket) => bucket.length > 1);
  if (rule.parts.every(({ method }) => method.same === undefined))
    return here.flatMap((bucket) =>
      bucket.length <= PAIRED ? allPairs(bucket) : bucket.slice(1).map((id, i) => pairOf(bucket[i] ?? "", id)),
    );
  const values = await matchRows({ db: scope.db, model: modelOf(scope.published), speech }, entity, {
    ids: [...new Set(here.flat())],
    fields: rule.rule.on.map(({ field }) => field),
  });
  return here
    .flatMap((bucket) => allPairs(bucket.slice(0, NEAR)))
    .filter(([one, other]) => matchesIndeed(rule, values.get(one) ?? {}, values.get(other) ?? {}));
}

async function look(place: Place, rule: MatchRule, scan: Scan): Promise<void> {
  const { scope, dialect, entity } = place;
  const rows = await run<{ key: string; record: string }>(
    scope.db,
    sql`SELECT key, record FROM quoin_match WHERE entity = ${entity.key} AND rule = ${rule.rule.id} AND key > ${scan.after} ORDER BY key, record LIMIT ${AT_ONCE}`,
  );
  const buckets = new Map<string, string[]>();
  for (const { key, record } of rows) {
    const bucket = buckets.get(key) ?? [];
    bucket.push(record);
    buckets.set(key, bucket);
  }
  const whole = rows.length < AT_ONCE;
  const last = rows.at(-1)?.key ?? "";
  // The last key of a full page may go on behind it; one that fills the page is taken as it is.
  if (!whole && buckets.size > 1) buckets.delete(last);
  const shared = [...buckets.values()].filter((bucket) => bucket.length > 1);
  const pairs = shared.length === 0 ? [] : await pairsOf(place, rule, shared);
  for (let from = 0; from < pairs.length; from += 1000) {
    const part = JSON.stringify(pairs.slice(from, from + 1000));
    const V = sql`v`;
    const cell = (i: number) => dialect.speech.cell(V, i, "text");
    await run(
      scope.db,
      sql`INSERT INTO quoin_pair (entity, one, other) SELECT ${entity.key}, ${cell(0)}, ${cell(1)} FROM ${dialect.speech.rows(part)} v WHERE TRUE ON CONFLICT (entity, one, other) DO NOTHING`,
    );
  }
  const after = [...buckets.keys()].at(-1) ?? "";
  const seen = [...buckets.values()].reduce((sum, bucket) => sum + bucket.length, 0);
  await run(
    scope.db,
    sql`UPDATE quoin_scan SET rule = ${whole ? scan.rule + 1 : scan.rule}, after = ${whole ? "" : after}, done = ${scan.done + seen} WHERE entity = ${entity.key}`,
  );
}

/** The pairs, but those that people said are not the same, as the groups that are shown from now on. */
async function conclude({ scope, dialect, entity }: Place): Promise<number> {
  const { db } = scope;
  const pairs = await run<{ one: string; other: string }>(
    db,
    sql`SELECT p.one AS one, p.other AS other FROM quoin_pair p LEFT JOIN quoin_not_same n ON n.entity = p.entity AND n.one = p.one AND n.other = p.other WHERE p.entity = ${entity.key} AND n.one IS NULL ORDER BY p.one, p.other LIMIT ${MOST}`,
  );
  const groups = groupsOf(pairs.map(({ one, other }) => [one, other]));
  await run(db, sql`DELETE FROM quoin_double WHERE entity = ${entity.key}`);
  const rows = groups.flatMap((ids) => {
    const grp = newId(scope.now.getTime());
    return ids.map((id) => [entity.key, grp, id]);
  });
  if (rows.length > 0)
    await dialect.insertRows(db, { table: "quoin_double", columns: ["entity", "grp", "record"], rows });
  await run(db, sql`DELETE FROM quoin_pair WHERE entity = ${entity.key}`);
  await run(db, sql`UPDATE quoin_scan SET at = ${scope.now.toISOString()} WHERE entity = ${entity.key}`);
  return groups.length;
}

/** A part of a scan, in this transaction: gives how far it is, or, at its end, how many groups there are. */
export async function scanStep(
  asked: { readonly entity: string; readonly job: string },
  scope: Scope,
  dialect: Dialect,
): Promise<ScanProgress | { readonly groups: number }> {
  const entity = modelOf(scope.published).entities.get(asked.entity);
  if (entity === undefined) return { groups: 0 };
  const place = { scope, dialect, entity };
  const scan = await scanOf(place, asked.job);
  const rule = matchRules(entity)[scan.rule];
  if (rule === undefined) return { groups: await conclude(place) };
  await look(place, rule, scan);
  return scan;
}

import type { EntityModel } from "../query/field-model.ts";
import type { Row } from "../door.ts";
import { run } from "../query/run.ts";
import { sql } from "../query/sql/sql.ts";
import type { Pending, Writing } from "../records/writing.ts";
import { matchKeys } from "./match-keys.ts";
import { type MatchRule, matchRules } from "./match-rules.ts";

/** Makes the keys of these records by these rules anew. */
export async function writeKeys(
  writing: Writing,
  entity: EntityModel,
  of: {
    readonly rules: readonly MatchRule[];
    readonly records: readonly { readonly id: string; readonly row: Row }[];
    readonly fresh: boolean;
  },
): Promise<void> {
  const { rules, records, fresh } = of;
  if (rules.length === 0 || records.length === 0) return;
  if (!fresh) {
    const { speech } = writing;
    const ids = speech.each(JSON.stringify(records.map(({ id }) => id)));
    const names = speech.each(JSON.stringify(rules.map(({ rule }) => rule.id)));
    await run(
      writing.scope.db,
      sql`DELETE FROM quoin_match WHERE record IN (SELECT value FROM ${ids}) AND entity = ${entity.key} AND rule IN (SELECT value FROM ${names})`,
    );
  }
  const time = writing.scope;
  const rows = records.flatMap(({ id, row }) =>
    rules.flatMap((rule) =>
      matchKeys(entity, rule, { row, time }).map((key) => [entity.key, rule.rule.id, key, id] as const),
    ),
  );
  if (rows.length > 0)
    await writing.dialect.insertRows(writing.scope.db, {
      table: "quoin_match",
      columns: ["entity", "rule", "key", "record"],
      rows,
      later: true,
    });
}

/**
 * Brings the keys of changed records up to date, in their transaction. Records in the bin keep theirs: who looks for
 * matches asks for living records.
 */
export async function keepMatches(writing: Writing, entity: EntityModel, pending: readonly Pending[]): Promise<void> {
  const rules = matchRules(entity);
  if (rules.length === 0) return;
  const row = ({ id, after }: Pending) => ({ id, row: after });
  const created = pending.filter(({ op }) => op === "create").map(row);
  await writeKeys(writing, entity, { rules, records: created, fresh: true });
  const updated = pending.filter(({ op }) => op === "update");
  for (const rule of rules) {
    const touched = updated.filter(({ changed }) => changed.some((key) => rule.reads.has(key)));
    await writeKeys(writing, entity, { rules: [rule], records: touched.map(row), fresh: false });
  }
  const purged = pending.filter(({ op }) => op === "purge").map(({ id }) => id);
  if (purged.length > 0)
    await run(
      writing.scope.db,
      sql`DELETE FROM quoin_match WHERE record IN (SELECT value FROM ${writing.speech.each(JSON.stringify(purged))}) AND entity = ${entity.key}`,
    );
}

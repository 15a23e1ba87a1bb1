import type { Published } from "../definitions/published.ts";
import type { Dialect } from "../dialect/dialect.ts";
import type { EntityModel } from "../query/field-model.ts";
import { modelOf } from "../query/model-of.ts";
import { run } from "../query/run.ts";
import { identifier } from "../query/sql/identifier.ts";
import { sql } from "../query/sql/sql.ts";
import type { Scope } from "../scope.ts";
import { indexEntities } from "./index-entities.ts";
import { searchLater } from "./search-later.ts";

/** What decides on the tokens of an entity's records, field by field. */
const tokensOf = (entity: EntityModel): readonly string[] =>
  entity.searched.map(({ searchCode, search }) => `${searchCode} ${search ?? ""}`);

/**
 * Brings the search index up to date with a new version, within its transaction: records of entities whose searched fields
 * changed (another column, search turned on, text that became a name) are read and indexed anew, those in the bin too. Where
 * fields only went, nobody asks for their words any more: these go with the next change of a record, or when the values do. Of
 * entities with more than `large` records this is left to a job: until it is done, the changed fields are found in ever more of them.
 * `onRows` is told after each thousand; what it throws ends it.
 */
export async function reindexChanged(
  scope: Scope,
  versions: { readonly before: Published; readonly after: Published },
  { dialect, large, onRows }: Reindexing,
): Promise<void> {
  const { db } = scope;
  const before = modelOf(versions.before);
  const after = modelOf(versions.after);
  const changed = [...after.entities.values()].filter((entity) => {
    const old = before.entities.get(entity.key);
    if (old === undefined) return false;
    const known = new Set(tokensOf(old));
    return tokensOf(entity).some((tokens) => !known.has(tokens));
  });
  const counts = new Map<EntityModel, number>();
  for (const entity of changed) {
    const [row] = await run<{ n: number }>(db, sql`SELECT count(*) AS n FROM ${identifier(entity.table)}`);
    counts.set(entity, Number(row?.n ?? 0));
  }
  const [now, later] = [false, true].map((isLate) =>
    changed.filter((entity) => (counts.get(entity) ?? 0) > large === isLate),
  );
  await indexEntities({ db, dialect }, { model: after, entities: now ?? [], onRows });
  await searchLater(scope, later ?? [], `version:${versions.after.version}`);
}

interface Reindexing {
  readonly dialect: Dialect;
  readonly large: number;
  readonly onRows: (rows: { readonly done: number; readonly total: number }) => void;
}

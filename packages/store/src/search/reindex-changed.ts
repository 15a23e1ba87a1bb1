import type { Kysely } from "kysely";
import type { Published } from "../definitions/published.ts";
import type { Dialect } from "../dialect/dialect.ts";
import type { EntityModel } from "../query/field-model.ts";
import { modelOf } from "../query/model-of.ts";
import { indexEntities } from "./index-entities.ts";

/** What decides on the tokens of an entity's records. */
const signature = (entity: EntityModel): string =>
  JSON.stringify(entity.searched.map((field) => [field.field.key, field.searchCode, field.search]));

/**
 * Brings the search index up to date with a new version, within its transaction: records of entities whose searched fields
 * changed (another column, search turned on, text that became a name) are read and indexed anew, those in the bin too.
 * `onRows` is told after each thousand; what it throws ends it.
 */
export async function reindexChanged(
  to: { readonly db: Kysely<unknown>; readonly dialect: Dialect },
  versions: { readonly before: Published; readonly after: Published },
  onRows: (rows: { readonly done: number; readonly total: number }) => void,
): Promise<void> {
  const before = modelOf(versions.before);
  const after = modelOf(versions.after);
  const changed = [...after.entities.values()].filter((entity) => {
    const old = before.entities.get(entity.key);
    return old !== undefined && signature(old) !== signature(entity);
  });
  await indexEntities(to, { model: after, entities: changed, onRows });
}

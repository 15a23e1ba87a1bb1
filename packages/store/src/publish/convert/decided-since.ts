import { parseCondition, relationsRead } from "@quoin/condition";
import { treeField } from "@quoin/fields";
import type { EntityModel, FieldModel, Model } from "../../query/field-model.ts";
import { modelOf } from "../../query/model-of.ts";
import { changesSince } from "../ahead/changes-since.ts";
import type { Mark } from "../ahead/mark.ts";
import { withBelow } from "../with-below.ts";
import type { WorkDatabase } from "../work.ts";
import type { Conversion } from "./conversion.ts";
import { pointedFrom } from "./pointed-from.ts";
import { pointingAt } from "./pointing-at.ts";

/** A relation that a condition follows. */
interface Step {
  /** Whose field it is. */
  readonly entity: EntityModel;
  readonly field: FieldModel;
  /** Followed against its direction. */
  readonly reverse: boolean;
  /** Where it leads to. */
  readonly to: EntityModel;
}

type Changes = Awaited<ReturnType<typeof changesSince>>;

/**
 * Ids of the records of which a case of the conversion may hold, or no longer hold, since records that its condition follows
 * relations to were changed after a moment.
 */
export async function decidedSince(at: WorkDatabase, conversion: Conversion, mark: Mark): Promise<readonly string[]> {
  const model = modelOf(conversion.current);
  const paths = (conversion.choices.cases ?? [])
    .flatMap(({ where }) => (where === undefined ? [] : relationsRead(parseCondition(where))))
    .map((refs) => stepsOf(model, conversion.entity.key, refs));
  const ends = new Set(paths.flatMap((steps) => steps.slice(-1).map(({ to }) => to.key)));
  if (ends.size === 0) return [];
  const changes = await changesSince(at.db, ends, mark);
  const found: string[] = [];
  for (const steps of paths) for (const id of await back(at, steps, changes)) found.push(id);
  return found;
}

/** "customer" is a field of the record, "deal.customer" one of those that point at it. */
function stepsOf(model: Model, key: string, refs: readonly string[]): readonly Step[] {
  let here = model.entities.get(key);
  return refs.flatMap((ref): Step[] => {
    const [other = "", back] = ref.split(".");
    const reverse = back !== undefined;
    const entity = reverse ? model.entities.get(other) : here;
    const field = entity?.fields.get(back ?? ref);
    here = reverse ? entity : model.entities.get(field?.target ?? "");
    return entity === undefined || field === undefined || here === undefined
      ? []
      : [{ entity, field, reverse, to: here }];
  });
}

/** From the records that changed at the end of a path to those that it begins at: one of the nearer ones has a path of its own. */
async function back(at: WorkDatabase, steps: readonly Step[], changes: Changes): Promise<readonly string[]> {
  const last = steps.at(-1);
  const changed = changes.filter(({ entity }) => entity === last?.to.key);
  if (last === undefined || changed.length === 0) return [];
  let ids: readonly string[] = await withMoved(at, last.to, changed);
  for (const step of steps.toReversed()) {
    const { entity, field } = step;
    if (!step.reverse) ids = await pointingAt(at, { table: entity.table, column: field.column, link: field.link }, ids);
    else {
      // What a record that changed pointed at before has lost it.
      const lost = step === last ? changed.flatMap(({ before }) => idsIn(before[field.field.key])) : [];
      ids = [...new Set([...(await pointedFrom(at, { entity, field }, ids)), ...lost])];
    }
  }
  return ids;
}

const idsIn = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((id) => typeof id === "string");

/** Ids of what changed, and of all that lies below what has another place in a hierarchy. */
async function withMoved(at: WorkDatabase, { entity, table, fields }: EntityModel, changed: Changes) {
  const ids = [...new Set(changed.map(({ record }) => record))];
  const key = treeField(entity)?.key ?? "";
  const column = fields.get(key)?.column;
  if (column === undefined) return ids;
  const moved = changed.filter(({ op, before, after }) => op !== "update" || key in before || key in after);
  const below = await withBelow(at, { table, column }, [...new Set(moved.map(({ record }) => record))]);
  return [...new Set([...ids, ...below])];
}

import { type BoundCondition, evaluateCondition } from "@quoin/condition";
import { seenRow } from "@quoin/fields";
import type { EntityAccess } from "../access/access.ts";
import { isAlways, isNever } from "../access/fold-conditions.ts";
import type { Row } from "../door.ts";
import { anyTargets } from "../query/any-targets.ts";
import type { EntityModel, FieldModel } from "../query/field-model.ts";
import { hiddenValue } from "../query/hide-masked.ts";

/** Whether the row alone answers it. */
function isOwn(condition: BoundCondition): boolean {
  switch (condition.type) {
    case "all":
    case "any":
      return condition.of.every(isOwn);
    case "not":
      return isOwn(condition.of);
    case "related":
    case "before":
    case "after":
      return false;
    case "test":
      return condition.test.op !== "under";
    default:
      return true;
  }
}

interface Shown {
  readonly model: FieldModel;
  readonly read: BoundCondition;
  readonly mask: BoundCondition;
}

const plans = new WeakMap<EntityModel, WeakMap<EntityAccess, readonly Shown[] | "asks">>();

function planOf(entity: EntityModel, access: EntityAccess): readonly Shown[] | "asks" {
  const ofEntity = plans.get(entity) ?? new WeakMap<EntityAccess, readonly Shown[] | "asks">();
  plans.set(entity, ofEntity);
  const known = ofEntity.get(access);
  if (known !== undefined) return known;
  const shown = [...entity.fields.values()].flatMap((model): Shown[] => {
    const { read, mask } = access.field(model.field.key);
    return isNever(mask) ? [] : [{ model, read, mask }];
  });
  const own = shown.every(
    ({ model, read, mask }) =>
      isOwn(read) &&
      isOwn(mask) &&
      (model.link === undefined || model.target === undefined) &&
      anyTargets(model) === undefined,
  );
  const plan = own && isOwn(access.read) ? shown : "asks";
  ofEntity.set(access, plan);
  return plan;
}

/**
 * Stored records as this reader may see them, worked out from what was just stored: conditions mean the same here and
 * in SQL. Those that may not be seen are left out. Undefined where a right or a list of relations asks for other
 * records, which only the database can answer.
 */
export function readOwn(
  entity: EntityModel,
  access: EntityAccess,
  records: readonly Row[],
): readonly Row[] | undefined {
  const plan = planOf(entity, access);
  if (plan === "asks") return undefined;
  return records.flatMap((record): Row[] => {
    const seen = seenRow(entity.entity, record);
    const answers = new Map<BoundCondition, boolean>();
    const holds = (condition: BoundCondition): boolean => {
      if (isAlways(condition)) return true;
      let answer = answers.get(condition);
      if (answer === undefined) answers.set(condition, (answer = evaluateCondition(condition, seen)));
      return answer;
    };
    if (!holds(access.read)) return [];
    const row: Row = { id: record["id"] };
    for (const { model, read, mask } of plan) {
      const value = record[model.field.key];
      if (value === undefined || value === null) continue;
      if (holds(read)) row[model.field.key] = value;
      else if (holds(mask)) row[model.field.key] = hiddenValue(model, value);
    }
    return [row];
  });
}

import { type Condition, fieldsRead, parseKept, relationsRead } from "@quoin/condition";
import type { ConditionDocument } from "@quoin/definition";
import type { EntityModel } from "../query/field-model.ts";
import { checkFarRules } from "../rules/check-far-rules.ts";
import { checkTree } from "./check-tree.ts";
import { holding } from "./holding.ts";
import { refuse } from "./refuse.ts";
import type { Pending, Writing } from "./writing.ts";

/** The condition, if it asks for related records; the others were answered before anything was stored. */
function related(document: ConditionDocument | undefined): Condition | undefined {
  if (document === undefined || typeof document === "boolean") return undefined;
  const condition = parseKept(document);
  return relationsRead(condition).length > 0 ? condition : undefined;
}

/**
 * Hierarchies, and requirements, gates and rules that ask for related records, which only the database can answer: looked
 * at once the records are stored, in their transaction. Throws `validation`; the caller's transaction or savepoint undoes what was stored.
 */
export async function checkStored(writing: Writing, entity: EntityModel, pending: readonly Pending[]): Promise<void> {
  await checkTree(writing, entity, pending);
  // What rows sum up to is judged with them.
  if (writing.rowsFollow === true) return;
  for (const { field, type } of entity.fields.values()) {
    const { key } = field;
    const when = related(field.schema["x-required-when"]);
    if (when !== undefined) {
      const reads = new Set([key, ...fieldsRead(when)]);
      const empty = pending.filter(
        (one) => one.after[key] === undefined && one.changed.some((name) => reads.has(name)),
      );
      const asked =
        empty.length > 0
          ? await holding(writing, entity, { condition: when, ids: empty.map((one) => one.id) })
          : new Set();
      for (const one of empty) if (asked.has(one.id)) refuse(writing, one, { path: `/${key}`, code: "required" });
    }
    const entering =
      type.gate === undefined ? [] : pending.filter((one) => one.changed.includes(key) && one.after[key] !== undefined);
    for (const value of new Set(entering.map((one) => one.after[key]))) {
      const gate = related(type.gate?.(value, field));
      if (gate === undefined) continue;
      const here = entering.filter((one) => one.after[key] === value);
      const open = await holding(writing, entity, { condition: gate, ids: here.map((one) => one.id) });
      for (const one of here) if (!open.has(one.id)) refuse(writing, one, { path: `/${key}`, code: "gate_closed" });
    }
  }
  await checkFarRules(writing, entity, pending);
}

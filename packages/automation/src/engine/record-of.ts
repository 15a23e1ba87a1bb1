import { AppError } from "@quoin/definition";
import type { RunContext } from "../define/run-context.ts";

/** The entity and id of the record that a step is about: the run's own, or the one that a to-one relation of it points at. */
export function recordOf(context: RunContext, relation?: string): { entity: string; id: string } | undefined {
  const entityKey = context.rule.entity;
  const record = context.data.record;
  if (!entityKey || !record)
    throw new AppError("invalid_definition", "The step needs a record, and this rule is about none.");
  if (!relation) return { entity: entityKey, id: String(record["id"]) };
  const target = context.published.entities.get(entityKey)?.fieldByKey.get(relation)?.schema["x-entity"];
  if (!target) throw new AppError("invalid_definition", `"${relation}" is no relation of ${entityKey}.`);
  const id = record[relation];
  return typeof id === "string" ? { entity: target, id } : undefined;
}

import { type DefinitionSet, type EntityDocument, fromPointer, type Problem, sameJson } from "@quoin/definition";
import { mintName } from "../commands/mint-key.ts";

/**
 * What can be done about a field that stands in a plan's way. "restore": it stays as it is published. "beside": that too,
 * and what was wanted becomes a field of its own, for what the stored values cannot turn into.
 */
export type FieldChoice = "restore" | "beside";

interface Sets {
  readonly published: DefinitionSet;
  readonly draft: DefinitionSet;
}

export interface FieldPlace {
  readonly entity: string;
  readonly field: string;
}

/** The field that a problem of a plan is about, where it is published and the draft changes it. */
export function fieldOfProblem({ path }: Pick<Problem, "path">, { published, draft }: Sets): FieldPlace | undefined {
  const [kind, entity = "", part, field = ""] = fromPointer(path);
  if (kind !== "entity" || part !== "properties") return undefined;
  const [before, after] = [published.entity[entity], draft.entity[entity]];
  if (!before?.properties[field] || !after?.properties[field]) return undefined;
  const same =
    sameJson(before.properties[field], after.properties[field]) &&
    (before.required ?? []).includes(field) === (after.required ?? []).includes(field);
  return same ? undefined : { entity, field };
}

/** The choices that there are for a problem. */
export function choicesOf(problem: Pick<Problem, "path" | "code">, sets: Sets): readonly FieldChoice[] {
  const place = fieldOfProblem(problem, sets);
  if (!place || hasLostRows(place, sets)) return [];
  return problem.code === "impossible_change" ? ["restore", "beside"] : ["restore"];
}

/** Whether the published field is a table whose rows' entity is gone from the draft: by itself it cannot stay as it is. */
function hasLostRows({ entity, field }: FieldPlace, { published, draft }: Sets): boolean {
  const from = published.entity[entity]?.properties[field]?.["x-from"]?.split(".")[0];
  return from !== undefined && draft.entity[from] === undefined;
}

/** The entity's document after a choice. */
export function settleField(
  { entity, field }: FieldPlace,
  choice: FieldChoice,
  { published, draft }: Sets,
): EntityDocument | undefined {
  const [before, after] = [published.entity[entity], draft.entity[entity]];
  const old = before?.properties[field];
  const wanted = after?.properties[field];
  if (!before || !after || !old || !wanted) return undefined;
  const others = (after.required ?? []).filter((key) => key !== field);
  const required = before.required?.includes(field) ? [...others, field] : others;
  const { required: _was, ...rest } = after;
  const properties = Object.entries(after.properties).flatMap(([key, schema]) => {
    if (key !== field) return [[key, schema] as const];
    const kept = [key, old] as const;
    if (choice === "restore") return [kept];
    const name = mintName({ en: field.replaceAll("_", " ") }, "field", (one) => Object.hasOwn(after.properties, one));
    return [kept, [name, wanted] as const];
  });
  return { ...rest, properties: Object.fromEntries(properties), ...(required.length > 0 && { required }) };
}

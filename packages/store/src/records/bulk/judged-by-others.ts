import { type BoundCondition, type Condition, parseKept, relationsRead } from "@quoin/condition";
import type { ConditionDocument } from "@quoin/definition";
import { rulePlan } from "@quoin/fields";
import type { EntityModel, Model } from "../../query/field-model.ts";
import type { Writing } from "../writing.ts";

type Path = readonly string[];

/** The entities of the records to which the keys of relations lead; those through which others point here are named "entity.field". */
function entitiesAlong({ entities }: Model, from: EntityModel, path: Path): readonly string[] {
  const found: string[] = [];
  let at: EntityModel | undefined = from;
  for (const step of path) {
    const [other = "", field] = step.split(".");
    const key: string | undefined = field === undefined ? at?.fields.get(step)?.target : other;
    if (key === undefined) return found;
    found.push(key);
    at = entities.get(key);
  }
  return found;
}

const conditionPaths = (document: ConditionDocument | undefined): readonly Path[] =>
  document === undefined || typeof document === "boolean" ? [] : relationsRead(parseKept(document) as Condition);

/** Of what stands in the definitions: whether there is something to be judged, and the relations that it follows. */
function judgementsOf({ entity, fields }: EntityModel): { readonly any: boolean; readonly paths: readonly Path[] } {
  const rules = rulePlan(entity).filter(({ rule }) => rule.severity !== "warning");
  const needed = [...fields.values()].flatMap(({ field, type }) => [
    ...conditionPaths(field.schema["x-required-when"]),
    ...(type.gate === undefined ? [] : (type.options?.(field) ?? [])).flatMap(({ id }) =>
      conditionPaths(type.gate?.(id, field)),
    ),
  ]);
  const ofRules = rules.flatMap(({ rule, formula }) => [
    ...conditionPaths(rule.when),
    ...(typeof rule.must === "string" ? (formula?.paths ?? []) : conditionPaths(rule.must)),
  ]);
  const gated = [...fields.values()].some(
    ({ field, type }) => type.gate !== undefined || field.schema["x-required-when"] !== undefined,
  );
  return { any: rules.length > 0 || gated, paths: [...needed, ...ofRules] };
}

function rightsOf({ access }: Writing, { key, fields }: EntityModel): readonly BoundCondition[] {
  const own = access.entity(key);
  return access.all
    ? []
    : [own.read, own.update, own.delete, ...Array.from(fields.keys(), (name) => own.field(name).edit)];
}

/** Entities with computed fields that follow from other records of `written`. */
function movedBy({ computing }: Writing, written: ReadonlySet<string>): ReadonlySet<string> {
  const moved = new Set<string>();
  const entities = new Set<string>();
  for (const { nodes } of computing?.stages.all ?? [])
    for (const { key, field, computation } of nodes) {
      const isMoved =
        (computation.many !== undefined && written.has(computation.many.entity)) ||
        computation.reads.some(({ steps }) =>
          steps.some(
            (step, depth) =>
              moved.has(`${step.entity}.${step.field}`) ||
              ((depth > 0 || computation.many !== undefined) && written.has(step.entity)),
          ),
        );
      if (!isMoved) continue;
      moved.add(key);
      entities.add(field.entity);
    }
  return entities;
}

/**
 * Whether a change of one of these entities may be allowed or refused by what another of the same call makes of its record: by a
 * right, a requirement, a gate or a rule that asks for related records, or for what is computed of them. Their order matters then.
 */
export function judgedByOthers(writing: Writing, written: ReadonlySet<string>): boolean {
  const { model } = writing;
  const moved = movedBy(writing, written);
  return [...written].some((key) => {
    const entity = model.entities.get(key);
    if (entity === undefined) return true;
    const rights = rightsOf(writing, entity);
    const { any, paths } = judgementsOf(entity);
    const isRestricted = rights.some(({ type }) => type !== "always");
    if (moved.has(key) && (any || isRestricted)) return true;
    return [...paths, ...rights.flatMap((right) => relationsRead(right))].some((path) =>
      entitiesAlong(model, entity, path).some((one) => written.has(one)),
    );
  });
}

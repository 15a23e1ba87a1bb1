import type { Entity, RuleDocument, StepDocument } from "@quoin/definition";
import type { RuleCatalog } from "../rule-catalog.ts";
import { findStep } from "../steps/find-step.ts";
import { walkSteps } from "../steps/walk-steps.ts";
import type { SourceKind, ValueGroup, ValueSource } from "./value-source.ts";

interface Rule {
  readonly rule: RuleDocument;
  readonly catalog: RuleCatalog;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly row?: Entity | undefined;
}

const fieldSources = (entity: Entity, root: string): readonly ValueSource[] =>
  [...entity.fields, ...[...entity.fieldByKey.values()].filter((field) => field.system)].map((field) => ({
    path: `${root}.${field.key}`,
    field,
    holds: { kind: "field" },
  }));

/** What a step's output is. A step that makes a record gives its id; one that changes the run's record, that one's. */
function outputKind(step: StepDocument, output: string, { rule, entities }: Rule): SourceKind {
  if (output === "id") {
    const named = step.settings?.["entity"];
    if (typeof named === "string") return { kind: "record", entity: named };
    const relation = step.settings?.["relation"];
    const own = entities.get(rule.entity ?? "");
    const target = typeof relation === "string" ? own?.fieldByKey.get(relation)?.schema["x-entity"] : rule.entity;
    return target === undefined ? { kind: "text" } : { kind: "record", entity: target };
  }
  if (output.endsWith("At")) return { kind: "instant" };
  return output === "status" || output === "sent" || output === "queued" ? { kind: "number" } : { kind: "text" };
}

/** The steps that have surely been taken when `id` begins: those before it in its lane and in the lanes around it. */
export function stepsBefore(steps: readonly StepDocument[], id: string): readonly StepDocument[] {
  const at = findStep(steps, id);
  if (!at) return [];
  // A lane's steps come right behind the branching step in reading order, so earlier siblings on the way are found by their paths.
  return walkSteps(steps)
    .filter(({ path, step }) => {
      if (step.id === id) return false;
      const cut = path.lastIndexOf(".") + 1;
      const prefix = path.slice(0, cut);
      if (!at.path.startsWith(prefix)) return false;
      const own = Number(path.slice(cut));
      const theirs = Number.parseInt(at.path.slice(cut), 10);
      return own < theirs || (own === theirs && at.path.length > path.length);
    })
    .map(({ step }) => step);
}

/** Everything that the values of a step may read, grouped: the row that is copied, the record, how it was before, who did it, earlier steps, the run. */
export function valueGroups(of: Rule, step: string): readonly ValueGroup[] {
  const { rule, catalog, entities } = of;
  const entity = entities.get(rule.entity ?? "");
  const groups: ValueGroup[] = [];
  if (of.row) groups.push({ key: "row", icon: "table", step: undefined, sources: fieldSources(of.row, "row") });
  if (entity) {
    const icon = entity.document["x-icon"] ?? "database";
    groups.push({ key: "record", icon, step: undefined, sources: fieldSources(entity, "record") });
  }
  groups.push({
    key: "actor",
    icon: "user",
    step: undefined,
    sources: [
      { path: "actor.id", field: undefined, holds: { kind: "person" } },
      { path: "actor.name", field: undefined, holds: { kind: "text" } },
    ],
  });
  for (const before of stepsBefore(rule.steps, step)) {
    const action = catalog.actions.find(({ name }) => name === before.type);
    if (!action || action.outputs.length === 0) continue;
    groups.push({
      key: `step:${before.id}`,
      icon: action.icon,
      step: before.id,
      sources: action.outputs.map((output) => ({
        path: `steps.${before.id}.${output}`,
        field: undefined,
        holds: outputKind(before, output, of),
      })),
    });
  }
  if (entity) groups.push({ key: "before", icon: "history", step: undefined, sources: fieldSources(entity, "before") });
  groups.push({
    key: "run",
    icon: "bolt",
    step: undefined,
    sources: [
      { path: "run.id", field: undefined, holds: { kind: "text" } },
      { path: "rule.key", field: undefined, holds: { kind: "text" } },
    ],
  });
  return groups;
}

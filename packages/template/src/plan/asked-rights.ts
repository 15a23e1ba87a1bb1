import { isPlainObject, type DefinitionSet, type StepDocument } from "@quoin/definition";
import type { BroughtPermission, OutsideConnection } from "./install-plan.ts";

/** The rights that roles of a set give which those of `before` do not. */
export function broughtPermissions(before: DefinitionSet, after: DefinitionSet): readonly BroughtPermission[] {
  return Object.entries(after.role).flatMap(([role, document]): BroughtPermission[] => {
    const known = before.role[role];
    const abilities = (document.abilities ?? []).filter((ability) => !known?.abilities?.includes(ability));
    const entities = Object.entries(document.entities ?? {}).flatMap(([entity, access]) =>
      JSON.stringify(known?.entities?.[entity]) === JSON.stringify(access) ? [] : [entity],
    );
    return abilities.length + entities.length > 0 ? [{ role, abilities, entities }] : [];
  });
}

/** Addresses and messages in the steps of rules. Found by what their settings hold, so that new types of steps are seen too. */
export function outsideConnections(rules: DefinitionSet["rule"]): readonly OutsideConnection[] {
  return Object.entries(rules).flatMap(([rule, { steps }]) => steps.flatMap((step) => connectionsOf(rule, step)));
}

function connectionsOf(rule: string, step: StepDocument): readonly OutsideConnection[] {
  const inner = (step.branches ?? []).flatMap((branch) => branch.steps.flatMap((next) => connectionsOf(rule, next)));
  const own = targetsIn(step.settings).map((target) => ({ rule, step: step.id, type: step.type, target }));
  return [...own, ...inner];
}

function targetsIn(value: unknown, keyword = ""): readonly string[] {
  if (typeof value === "string") {
    if (keyword === "message") return [value];
    const origin = /^https?:\/\/[^/?#]+/i.exec(value)?.[0];
    return origin === undefined ? [] : [origin];
  }
  if (Array.isArray(value)) return value.flatMap((item: unknown) => targetsIn(item, keyword));
  return isPlainObject(value) ? Object.entries(value).flatMap(([key, child]) => targetsIn(child, key)) : [];
}

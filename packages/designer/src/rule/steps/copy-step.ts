import type { StepDocument } from "@quoin/definition";
import { freshId, stepIds } from "./step-ids.ts";
import { walkSteps } from "./walk-steps.ts";

/** Text of a path or of Liquid with the names of copied steps replaced. */
const rename = (text: string, names: ReadonlyMap<string, string>): string =>
  text.replace(/\bsteps\.([a-z0-9_-]+)/g, (whole, id: string) => {
    const name = names.get(id);
    return name === undefined ? whole : `steps.${name}`;
  });

function renameIn(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === "string") return rename(value, names);
  if (Array.isArray(value)) return value.map((one) => renameIn(one, names));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, renameIn(one, names)]));
}

/** A copy with ids of its own; steps inside that read each other read each other's copies. */
export function copyStep(step: StepDocument, all: readonly StepDocument[]): StepDocument {
  const taken = stepIds(all);
  const names = new Map<string, string>();
  for (const { step: one } of walkSteps([step])) {
    const id = freshId(one.id.replace(/-\d+$/, ""), taken);
    taken.add(id);
    names.set(one.id, id);
  }
  const copy = (one: StepDocument): StepDocument => ({
    ...one,
    id: names.get(one.id) ?? one.id,
    ...(one.settings && { settings: renameIn(one.settings, names) as StepDocument["settings"] }),
    ...(one.branches && { branches: one.branches.map((branch) => ({ ...branch, steps: branch.steps.map(copy) })) }),
  });
  return copy(step);
}

import { computedPlan } from "@quoin/fields";
import { dependentsOf } from "@quoin/formula";
import type { Published } from "../definitions/published.ts";
import { own } from "../naming/own.ts";
import { stagesOf } from "./stages.ts";

type Version = Pick<Published, "entities" | "physical">;

/** What only words say of a field changes no value. */
const WORDS = { "x-labels": undefined, "x-help": undefined, title: undefined, description: undefined };

const fieldAt = ({ physical }: Version, entity: string, field: string): unknown =>
  own(own(physical.entities, entity)?.fields ?? {}, field);

/** The computed fields, "entity.field", that a new version has to work out for all records: the changed ones and what reads them. */
export function nodesToFill(before: Version, after: Version): readonly string[] {
  const stages = stagesOf(after);
  if (stages === undefined) return [];
  const { nodes, byKey } = computedPlan(after.entities);
  const old = computedPlan(before.entities).byKey;
  const asItWas = (key: string): boolean => {
    const [now, then] = [byKey.get(key)?.field, old.get(key)?.field];
    if (now === undefined || then === undefined) return false;
    const words = (version: Version, { type, schema, entity, key: name }: typeof now) =>
      JSON.stringify([type, { ...schema, ...WORDS }, fieldAt(version, entity, name)]);
    return words(before, then) === words(after, now);
  };
  const changed = nodes.filter(({ key }) => !asItWas(key)).map(({ key }) => key);
  return [...new Set([...changed, ...dependentsOf(changed, nodes)])].filter((key) => stages.node.has(key));
}

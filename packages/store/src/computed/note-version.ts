import { dependentsOf } from "@quoin/formula";
import { computedPlan } from "@quoin/fields";
import type { Published } from "../definitions/published.ts";
import { own } from "../naming/own.ts";
import type { Scope } from "../scope.ts";
import { noteNodes } from "./note-nodes.ts";
import { stagesOf } from "./stages.ts";

/** Notes, with a new version, which computed fields have to be worked out for all records, and sets a job to it. */
export async function noteVersion(scope: Scope, before: Published, after: Published): Promise<void> {
  const stages = stagesOf(after);
  if (stages === undefined) return;
  const { nodes, byKey } = computedPlan(after.entities);
  const old = computedPlan(before.entities).byKey;
  const place = ({ physical }: Published, entity: string, field: string): unknown =>
    own(own(physical.entities, entity)?.fields ?? {}, field);
  const asItWas = (key: string): boolean => {
    const [now, then] = [byKey.get(key)?.field, old.get(key)?.field];
    if (now === undefined || then === undefined) return false;
    const words = (version: Published, { type, schema, entity, key: name }: typeof now) =>
      JSON.stringify([type, { ...schema, ...WORDS }, place(version, entity, name)]);
    return words(before, then) === words(after, now);
  };
  const changed = nodes.filter(({ key }) => !asItWas(key)).map(({ key }) => key);
  const again = [...changed, ...dependentsOf(changed, nodes)].filter((key) => stages.node.has(key));
  await noteNodes(scope, after, { keys: again, by: `version:${after.version}` });
}

/** What only words say of a field changes no value. */
const WORDS = { "x-labels": undefined, "x-help": undefined, title: undefined, description: undefined };

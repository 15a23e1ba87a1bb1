import { ruleCatalog } from "@quoin/automation";
import type { DefinitionSet, RuleDocument } from "@quoin/definition";
import type { Actor } from "@quoin/store";

const MANUAL = new Set(ruleCatalog.triggers.filter(({ manual }) => manual).map(({ name }) => name));

/** What a screen shows of a rule: its name, and whether its button stands there. Not what it does or where it sends it. */
function face({ labels, help, entity, trigger, condition, enabled }: RuleDocument): RuleDocument {
  return {
    ...(labels && { labels }),
    ...(help && { help }),
    ...(entity !== undefined && { entity }),
    trigger: { type: trigger.type },
    ...(condition !== undefined && MANUAL.has(trigger.type) && { condition }),
    ...(enabled !== undefined && { enabled }),
    steps: [],
  };
}

/**
 * The definitions that someone's screens are drawn from. Roles are told to who designs or manages users; what rules do
 * and the texts that they send (addresses of webhooks among them) to who designs.
 */
export function visibleDefinitions(set: DefinitionSet, { abilities }: Pick<Actor, "abilities">): DefinitionSet {
  const designs = abilities.has("design") || abilities.has("admin");
  if (designs) return set;
  const rule = Object.fromEntries(Object.entries(set.rule).map(([key, document]) => [key, face(document)]));
  return { ...set, role: abilities.has("users") ? set.role : {}, rule, message: {} };
}

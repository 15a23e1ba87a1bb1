import { ruleCatalog } from "@quoin/automation";
import type { DefinitionSet, LanguagePorts, RuleDocument } from "@quoin/definition";
import type { Actor } from "@quoin/store";
import { cutDefinitions } from "../sight/cut-definitions.ts";
import { sightOf } from "../sight/sight.ts";

const MANUAL = new Set(ruleCatalog.triggers.filter(({ manual }) => manual).map(({ name }) => name));

/** What a screen shows of a rule: its name, and whether its button stands there. Not what it does or where it sends it. */
function face({ labels, help, entity, trigger, condition, enabled }: RuleDocument): RuleDocument {
  return {
    ...(labels && { labels }),
    ...(help && { help }),
    ...(entity !== undefined && { entity }),
    trigger: { type: trigger.type },
    ...(condition !== undefined && { condition }),
    ...(enabled !== undefined && { enabled }),
    steps: [],
  };
}

interface About {
  readonly actor: Actor;
  readonly language: LanguagePorts;
}

const known = new WeakMap<DefinitionSet, Map<string, DefinitionSet>>();

/** Whose button may stand on a record, and what it is called. */
const faces = (rules: DefinitionSet["rule"]): DefinitionSet["rule"] =>
  Object.fromEntries(
    Object.entries(rules).flatMap(([key, rule]) => (MANUAL.has(rule.trigger.type) ? [[key, face(rule)]] : [])),
  );

/** What roles are called, for who gives them to people. */
const names = (roles: DefinitionSet["role"]): DefinitionSet["role"] =>
  Object.fromEntries(
    Object.entries(roles).map(([key, { labels, help }]) => [key, { ...(labels && { labels }), ...(help && { help }) }]),
  );

/**
 * The definitions that someone's screens are drawn from. Who designs sees all of them. Nobody else is told of fields and
 * entities that none of their roles lets them see, nor of anything that names one; nor what roles allow, what rules do and
 * the texts that they send (addresses of webhooks among them).
 */
export function visibleDefinitions(set: DefinitionSet, { actor, language }: About): DefinitionSet {
  const { abilities, roles } = actor;
  if (abilities.has("design") || abilities.has("admin") || actor.system === true) return set;
  const manages = abilities.has("users");
  const key = JSON.stringify([manages, roles.toSorted()]);
  const perRoles = known.get(set) ?? new Map<string, DefinitionSet>();
  known.set(set, perRoles);
  const found = perRoles.get(key);
  if (found) return found;
  const shown = { ...set, role: manages ? names(set.role) : {}, rule: faces(set.rule), message: {} };
  const cut = cutDefinitions({ set: shown, sight: sightOf(actor, set), language });
  perRoles.set(key, cut);
  return cut;
}

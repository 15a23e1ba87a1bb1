import type { EntityDocument } from "@quoin/definition";

/** A name for one more rule: no other rule of the entity has it, and no field, since words are kept by it. */
export function newRuleId({ properties, "x-rules": rules = [] }: EntityDocument): string {
  const taken = new Set([...Object.keys(properties), ...rules.map(({ id }) => id)]);
  let index = rules.length + 1;
  while (taken.has(`rule_${index}`)) index += 1;
  return `rule_${index}`;
}

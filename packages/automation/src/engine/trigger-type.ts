import { AppError } from "@quoin/definition";
import type { TriggerType } from "../define/trigger-type.ts";
import { TRIGGERS } from "../registry.ts";

const byName = new Map(TRIGGERS.map((trigger) => [trigger.name, trigger]));

/** The trigger type of that name. Throws `invalid_definition`. */
export function triggerType(name: string): TriggerType {
  const found = byName.get(name);
  if (!found) throw new AppError("invalid_definition", `There is no trigger "${name}".`);
  return found;
}

import { AppError } from "@quoin/definition";
import type { Actor, Ports } from "../ports.ts";
import { beginRuns } from "./begin-runs.ts";
import { judge } from "./judge.ts";
import { triggerType } from "./trigger-type.ts";

export interface ButtonPress {
  readonly rule: string;
  readonly record: string;
  /** A number of the press, made by the presser: pressing again with the same one begins nothing new. */
  readonly press: string;
}

/** A person presses a rule's button on a record that they may see and that meets its condition. Gives the run's id. */
export async function pressButton(
  ports: Ports,
  { rule: key, record: id, press }: ButtonPress,
  actor: Actor,
): Promise<string | undefined> {
  const published = await ports.published();
  const rule = published.set.rule[key];
  if (!rule || rule.enabled === false || !rule.entity || !triggerType(rule.trigger.type).manual) {
    throw new AppError("not_found", `There is no button "${key}".`);
  }
  const { entity } = rule;
  const record = await ports.records.find(entity, id, actor);
  if (!record) throw new AppError("not_found", "There is no such record.");
  const subject = { entity, entities: published.entities, record, actor, now: ports.clock(), records: ports.records };
  if (!(await judge(rule.condition ?? true, subject)))
    throw new AppError("validation", "The record does not meet the rule's condition.");
  const run = {
    rule: key,
    version: published.version,
    event: `button:${id}:${press}`,
    entity,
    record: id,
    actor: { id: actor.userId, name: actor.name ?? "" },
    cause: { source: "button", chain: [] },
  };
  const [begun] = await beginRuns(ports, [run]);
  return begun;
}

import { AppError, type RuleDocument } from "@quoin/definition";
import type { Actor, Ports, Published } from "../ports.ts";
import type { RunTable } from "../tables/tables.ts";
import { inLanguage } from "./in-language.ts";
import { serviceActor } from "./service-actor.ts";

/** A rule as it was in one version, and who its steps act as: the same for all runs of it that began with that version. */
export interface OpenRule {
  readonly ports: Ports;
  readonly published: Published;
  readonly ruleKey: string;
  readonly rule: RuleDocument;
  readonly actor: Actor;
}

/** The rule that a run began with. Throws `not_found`. */
export async function openRule(ports: Ports, run: Pick<RunTable, "rule" | "version">): Promise<OpenRule> {
  const published = await ports.version(run.version);
  const rule = published.set.rule[run.rule];
  if (!rule) throw new AppError("not_found", `The rule "${run.rule}" is not in version ${run.version}.`);
  const settings = await ports.settings();
  const actor = await serviceActor(ports, inLanguage(rule.labels, settings.locale) || run.rule, settings);
  return { ports, published, ruleKey: run.rule, rule, actor };
}

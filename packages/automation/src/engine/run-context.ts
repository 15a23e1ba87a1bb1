import { AppError, type ConditionDocument } from "@quoin/definition";
import type { RunContext } from "../define/run-context.ts";
import type { Cause, PortDoor, Ports, Row } from "../ports.ts";
import type { RunTable } from "../tables/tables.ts";
import { inLanguage } from "./in-language.ts";
import { judge } from "./judge.ts";
import { serviceActor } from "./service-actor.ts";

interface RunInput {
  readonly before?: Row;
  readonly actor: { readonly id: string | null; readonly name: string };
  readonly cause: Cause;
}

/** Lays out what a run knows: the version that it began with, its record as it is now, and the chain it belongs to. */
export async function openRun(ports: Ports, run: RunTable, records: PortDoor = ports.records): Promise<RunContext> {
  const published = await ports.version(run.version);
  const rule = published.set.rule[run.rule];
  if (!rule) throw new AppError("not_found", `The rule "${run.rule}" is not in version ${run.version}.`);
  const input = JSON.parse(run.input) as RunInput;
  const settings = await ports.settings();
  const actor = await serviceActor(ports, inLanguage(rule.labels, settings.locale) || run.rule, settings);
  const now = ports.clock();
  const record = run.entity && run.record ? await records.find(run.entity, run.record, actor) : undefined;
  const link = { rule: run.rule, record: run.record ?? "", run: run.id };
  const context: RunContext = {
    ports,
    published,
    run: run.id,
    ruleKey: run.rule,
    rule,
    actor,
    cause: { source: "rule", chain: [...input.cause.chain, link] },
    now,
    data: { record, before: input.before, actor: input.actor, run: { id: run.id }, rule: { key: run.rule }, steps: {} },
    async holds(condition: ConditionDocument) {
      const subject = context.data.record;
      if (!subject || !run.entity) return condition === true;
      const asker = { ...actor, userId: input.actor.id };
      return judge(condition, {
        entity: run.entity,
        entities: published.entities,
        record: subject,
        before: input.before,
        actor: asker,
        now,
        records,
      });
    },
  };
  return context;
}

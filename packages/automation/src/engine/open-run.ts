import type { ConditionDocument } from "@quoin/definition";
import type { RunContext } from "../define/run-context.ts";
import type { Cause, PortDoor, Row } from "../ports.ts";
import type { RunTable } from "../tables/tables.ts";
import { judge } from "./judge.ts";
import type { OpenRule } from "./open-rule.ts";

interface RunInput {
  readonly before?: Row;
  readonly actor: { readonly id: string | null; readonly name: string };
  readonly cause: Cause;
}

/** Lays out what a run knows: the version that it began with, its record as it is now, and the chain it belongs to. */
export function openRun(
  opened: OpenRule,
  run: RunTable,
  { record, records }: { readonly record: Row | undefined; readonly records: PortDoor },
): RunContext {
  const { published, actor } = opened;
  const input = JSON.parse(run.input) as RunInput;
  const now = opened.ports.clock();
  const link = { rule: run.rule, record: run.record ?? "", run: run.id };
  const context: RunContext = {
    ...opened,
    run: run.id,
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

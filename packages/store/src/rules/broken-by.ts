import { type BindContext, parseKept, relationsRead } from "@quoin/condition";
import type { ConditionDocument } from "@quoin/definition";
import { holds, judgeRule, type PlannedRule } from "@quoin/fields";
import { userOf } from "../access/user-of.ts";
import { gather } from "../computed/gather.ts";
import { inputOf } from "../computed/input-of.ts";
import type { EntityModel } from "../query/field-model.ts";
import { holding } from "../records/holding.ts";
import type { Pending, Writing } from "../records/writing.ts";
import { ownReads } from "./own-reads.ts";
import { workOf } from "./work-of.ts";

const contextOf = ({ scope, actor }: Writing): BindContext => ({
  now: scope.now,
  timeZone: actor.timeZone,
  user: userOf(actor),
});

interface Asked {
  readonly planned: PlannedRule;
  readonly asked: readonly Pending[];
}

/** Those of the stored records that break a rule which asks for related records. */
export async function brokenBy(
  writing: Writing,
  entity: EntityModel,
  { planned, asked }: Asked,
): Promise<readonly Pending[]> {
  const { rule, formula } = planned;
  const concerned = await whereHolds(writing, entity, { document: rule.when ?? true, asked });
  if (typeof rule.must !== "string") {
    const kept = new Set(await whereHolds(writing, entity, { document: rule.must, asked: concerned }));
    return concerned.filter((one) => !kept.has(one));
  }
  if (formula === undefined) return [];
  const { published } = writing.scope;
  const node = ownReads(formula.node, entity.key, published.entities);
  const work = workOf(writing);
  const from = await gather(
    work,
    concerned.map(({ after }) => after),
    [node],
  );
  const context = contextOf(writing);
  return concerned.filter(({ after }) => {
    const { read, calendar } = inputOf(work, { row: after, node, from });
    const { when: _asked, ...always } = rule;
    return (
      judgeRule({ ...planned, rule: always }, after, { entity: entity.entity, context, far: read, calendar }) !== true
    );
  });
}

/** Those of the stored records that satisfy a condition. */
async function whereHolds(
  writing: Writing,
  entity: EntityModel,
  { document, asked }: { readonly document: ConditionDocument; readonly asked: readonly Pending[] },
): Promise<readonly Pending[]> {
  if (document === true || asked.length === 0) return asked;
  const condition = parseKept(document);
  if (relationsRead(condition).length === 0) {
    const context = contextOf(writing);
    return asked.filter(({ op, before, after }) =>
      holds(document, after, { entity: entity.entity, context, ...(op === "update" && { previous: before }) }),
    );
  }
  const ids = await holding(writing, entity, { condition, ids: asked.map(({ id }) => id) });
  return asked.filter(({ id }) => ids.has(id));
}

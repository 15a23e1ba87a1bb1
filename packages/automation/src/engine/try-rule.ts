import { explainCondition, type Explanation } from "@quoin/condition";
import { AppError, type MessageDocument, type RuleDocument, type StepDocument } from "@quoin/definition";
import type { ActionType, StepInput } from "../define/action-type.ts";
import type { RunContext } from "../define/run-context.ts";
import type { Actor, LogEntry, Ports, PortTransaction } from "../ports.ts";
import { actionType } from "./action-type.ts";
import { describeError, type DescribedError } from "./describe-error.ts";
import { haveEffect } from "./have-effect.ts";
import { bindFor, judge, seenBy } from "./judge.ts";
import { serviceActor } from "./service-actor.ts";

export interface TriedStep {
  readonly path: string;
  readonly step: string;
  readonly type: string;
  /** "did": done inside the rolled-back transaction. "would": an effect outside, only described. */
  readonly outcome: "did" | "would" | "waits" | "chose" | "failed";
  readonly input?: StepInput;
  readonly output?: Readonly<Record<string, unknown>>;
  readonly error?: DescribedError;
  readonly milliseconds: number;
}

export interface Trial {
  readonly holds: boolean;
  /** Why, leaf by leaf. */
  readonly why: Explanation;
  readonly steps: readonly TriedStep[];
  /** What the steps changed before it was all rolled back. */
  readonly changes: readonly Pick<LogEntry, "entity" | "record" | "op" | "before" | "after">[];
}

export interface TrialRequest {
  readonly key: string;
  readonly rule: RuleDocument;
  readonly record?: string;
  /** The draft's messages, so that a new one can be tried before it is published. Default: those that are published. */
  readonly messages?: Readonly<Record<string, MessageDocument>>;
}

/**
 * Runs a rule (a draft too) on a real record inside a transaction that is rolled back. Nothing is changed, nothing leaves the house;
 * waits are passed over. The steps are taken even where the condition does not hold, which `holds` and `why` tell.
 */
export async function tryRule(ports: Ports, request: TrialRequest, actor: Actor): Promise<Trial> {
  const current = await ports.published();
  const { messages = current.set.message } = request;
  const published = { ...current, set: { ...current.set, message: messages } };
  const from = await ports.log.lastPosition();
  return ports.transaction(
    async (tx) => {
      const context = await contextOf(ports, tx, { ...request, published, actor });
      const entity = request.rule.entity;
      const record = context.data.record;
      const { entities } = published;
      const subject = {
        entity: entity ?? "",
        entities,
        record: record ?? {},
        actor,
        now: context.now,
        records: tx.records,
      };
      const bound = await bindFor(request.rule.condition ?? true, subject);
      const why = explainCondition(bound, seenBy(subject).record, { before: null });
      const steps: TriedStep[] = [];
      await trySteps({ context, tx, steps }, request.rule.steps, "");
      const changes = await readChanges(tx, from);
      return { holds: await judge(request.rule.condition ?? true, subject), why, steps, changes };
    },
    { rollback: true },
  );
}

type Opening = TrialRequest & { readonly published: RunContext["published"]; readonly actor: Actor };

async function contextOf(ports: Ports, tx: PortTransaction, opening: Opening): Promise<RunContext> {
  const { rule, key, actor, published } = opening;
  const service = await serviceActor(ports, key);
  const record = rule.entity && opening.record ? await tx.records.find(rule.entity, opening.record, actor) : undefined;
  if (rule.entity && !record) throw new AppError("not_found", "There is no such record.");
  const now = ports.clock();
  const context: RunContext = {
    ports: { ...ports, records: tx.records },
    published,
    run: "trial",
    ruleKey: key,
    rule,
    actor: service,
    cause: { source: "rule", chain: [{ rule: key, record: opening.record ?? "", run: "trial" }] },
    now,
    data: {
      record,
      before: undefined,
      actor: { id: actor.userId, name: actor.name ?? "" },
      run: { id: "trial" },
      rule: { key },
      steps: {},
    },
    holds: async (condition) =>
      rule.entity && context.data.record
        ? judge(condition, {
            entity: rule.entity,
            entities: published.entities,
            record: context.data.record,
            actor,
            now,
            records: tx.records,
          })
        : condition === true,
  };
  return context;
}

interface TrialWalk {
  readonly context: RunContext;
  readonly tx: PortTransaction;
  readonly steps: TriedStep[];
}

/** Gives false when a step failed and the rule would end there. */
async function trySteps(walk: TrialWalk, steps: readonly StepDocument[], prefix: string): Promise<boolean> {
  for (const [index, step] of steps.entries()) {
    const path = `${prefix}${index}`;
    const tried = await tryStep(walk, step, path);
    walk.steps.push(tried);
    walk.context.data.steps[step.id] = tried.output ?? {};
    if (tried.outcome === "failed" && !step.continueOnError) return false;
    const chosen = step.branches?.find((branch) => branch.id === tried.output?.["branch"]);
    if (chosen && !(await trySteps(walk, chosen.steps, `${path}.${chosen.id}.`))) return false;
  }
  return true;
}

async function tryStep({ context, tx }: TrialWalk, step: StepDocument, path: string): Promise<TriedStep> {
  const started = Date.now();
  const base = { path, step: step.id, type: step.type };
  let input: StepInput | undefined;
  const end = (rest: Pick<TriedStep, "outcome"> & Partial<TriedStep>): TriedStep => ({
    ...base,
    ...(input && { input }),
    milliseconds: Date.now() - started,
    ...rest,
  });
  try {
    const action: ActionType = actionType(step.type);
    input = await action.prepare(step, context);
    if (action.effect === "database" || action.effect === "record")
      return end({ outcome: "did", output: await haveEffect(action, { input, context }, tx) });
    if (action.effect === "branch")
      return end({ outcome: "chose", output: { branch: (await action.choose(step, context)) ?? null } });
    if (action.effect === "wait") {
      const dueAt = await action.dueAt(input, context);
      return end({ outcome: "waits", output: { resumedAt: dueAt.toISOString() } });
    }
    return end({ outcome: "would", output: {} });
  } catch (error) {
    return end({ outcome: "failed", error: describeError(error) });
  }
}

async function readChanges(tx: PortTransaction, from: number): Promise<Trial["changes"]> {
  const entries = await tx.log.read({ after: from, limit: 500 });
  return entries
    .filter((entry) => entry.cause.chain.some((link) => link.run === "trial"))
    .map(({ entity, record, op, before, after }) => ({ entity, record, op, before, after }));
}

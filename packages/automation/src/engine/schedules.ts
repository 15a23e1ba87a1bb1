import { AppError } from "@quoin/definition";
import type { Ports } from "../ports.ts";
import { beginRuns } from "./begin-runs.ts";
import { AUTOMATION_LIMITS } from "./limits.ts";
import { serviceActor } from "./service-actor.ts";
import { triggerType } from "./trigger-type.ts";

interface Occurrence {
  readonly rule: string;
  readonly at: string;
  readonly settings: string;
}

const PAGE = 200;

/** The trigger's settings as a text: an occurrence planned under other settings no longer counts. */
const fingerprint = (trigger: { settings?: object }): string => JSON.stringify(trigger.settings ?? {});

/** Queues the next occurrence of every enabled rule that the clock sets off. Called at start and after each publish; doubles fall together by key. */
export async function syncSchedules(ports: Ports): Promise<void> {
  const { set } = await ports.published();
  for (const [key, rule] of Object.entries(set.rule)) {
    if (rule.enabled === false || !triggerType(rule.trigger.type).nextOccurrence) continue;
    try {
      await planNext(ports, key, ports.clock());
    } catch (error) {
      // A schedule that nobody can read, of a version from before it was checked, must not hold up all other rules.
      if (!(error instanceof AppError) || error.code !== "invalid_definition") throw error;
    }
  }
}

async function planNext(ports: Ports, key: string, after: Date): Promise<void> {
  const { set } = await ports.published();
  const rule = set.rule[key];
  if (!rule || rule.enabled === false) return;
  const { timeZone } = await ports.settings();
  const at = triggerType(rule.trigger.type).nextOccurrence?.(rule, after, timeZone);
  if (!at) return;
  const payload: Occurrence = { rule: key, at: at.toISOString(), settings: fingerprint(rule.trigger) };
  const jobKey = `schedule:${key}:${payload.at}:${payload.settings}`;
  await ports.transaction((tx) => tx.enqueue([{ kind: "schedule", key: jobKey, payload, dueAt: at }]));
}

/**
 * The job of kind "schedule": begins the occurrence's runs and queues the next one.
 * The occurrence names its runs' events, so one that fires again after a crash begins none twice; one missed while the server was down fires late, once.
 */
export async function runOccurrence(ports: Ports, occurrence: Occurrence): Promise<void> {
  const published = await ports.published();
  const rule = published.set.rule[occurrence.rule];
  if (!rule || rule.enabled === false || fingerprint(rule.trigger) !== occurrence.settings) return;
  const actor = await serviceActor(ports, occurrence.rule);
  const base = {
    rule: occurrence.rule,
    version: published.version,
    actor: { id: null, name: "" },
    cause: { source: "schedule", chain: [] },
  };
  const { entity } = rule;
  if (!entity) {
    await beginRuns(ports, [{ ...base, event: `at:${occurrence.at}` }]);
  } else {
    let after: string | undefined;
    for (let begun = 0; begun < AUTOMATION_LIMITS.recordsPerOccurrence; begun += PAGE) {
      const query = { entity, where: rule.condition ?? true, limit: PAGE, ...(after && { after }) };
      const ids = await ports.records.matching(query, actor);
      const runs = ids.map((record) => ({ ...base, event: `at:${occurrence.at}:${record}`, entity, record }));
      await beginRuns(ports, runs);
      after = ids.at(-1);
      if (ids.length < PAGE) break;
    }
  }
  const fired = new Date(occurrence.at);
  await planNext(ports, occurrence.rule, fired > ports.clock() ? fired : ports.clock());
}

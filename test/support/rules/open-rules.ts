import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RuleDocument } from "@quoin/definition";
import { createLogger, openWorkspace, parseEnv, type Workspace } from "@quoin/server";
import type { Row } from "@quoin/store";
import { databaseEnv, dropDatabaseOf } from "../postgres/database-env.ts";
import { SYSTEM_ACTOR } from "../server/system-actor.ts";
import { RULES_SET } from "./rules-set.ts";

export interface RulesWorkspace extends AsyncDisposable {
  readonly workspace: Workspace;
  readonly owner: string;
  /** The clock that everything reads. */
  readonly clock: { now: Date };
  publish(rules: Readonly<Record<string, RuleDocument>>): Promise<void>;
  create(entity: string, values: Row): Promise<string>;
  update(entity: string, id: string, values: Row): Promise<void>;
  all(entity: string): Promise<readonly Row[]>;
  /** Dispatches and works off every job that is due by the clock, until nothing is left. */
  settle(): Promise<void>;
}

/** A workspace over a real file whose rules run when told to, by a clock that the test sets. No server, no worker. */
export async function openRules(now = "2026-03-02T08:00:00Z"): Promise<RulesWorkspace> {
  const data = mkdtempSync(join(tmpdir(), "quoin-rules-"));
  const clock = { now: new Date(now) };
  const env = parseEnv({ QUOIN_DATA: data, LOG_LEVEL: "silent", ...(await databaseEnv(data)) });
  const workspace = await openWorkspace(env, { logger: createLogger(env), clock: () => clock.now });
  const { services, automation } = workspace;
  const { store } = services;
  const owner = await services.people.createFirstAdmin({
    email: "a@example.com",
    name: "Ada",
    password: "correct horse battery",
  });

  const workOff = async (): Promise<number> => {
    let done = 0;
    for (;;) {
      const worker = `test-${Math.random()}`;
      const job = await store.jobs.claim(["run", "schedule"], worker, 60);
      if (!job) return done;
      await (job.kind === "run" ? automation.handlers.run(job.payload) : automation.handlers.schedule(job.payload));
      await store.jobs.complete(job.id, worker);
      done += 1;
    }
  };

  return {
    workspace,
    owner,
    clock,
    publish: async (rule) => {
      const { version } = await store.definitions.published();
      await store.definitions.publish({ set: { ...RULES_SET, rule }, expectedVersion: version }, SYSTEM_ACTOR);
      await automation.syncSchedules();
    },
    create: async (entity, values) => {
      const [made] = await store.records.write([{ op: "create", entity, values: { owner, ...values } }], {
        actor: SYSTEM_ACTOR,
      });
      if (!made?.ok) throw made?.error ?? new Error("Nothing was written.");
      return made.id;
    },
    update: async (entity, id, values) => {
      await store.records.write([{ op: "update", entity, id, values }], { actor: SYSTEM_ACTOR });
    },
    all: async (entity) => (await store.records.query({ entity, limit: 500 }, SYSTEM_ACTOR)).data,
    settle: async () => {
      for (;;) {
        let read = 0;
        for (let more = await automation.dispatch(); more > 0; more = await automation.dispatch()) read += more;
        if ((await workOff()) + read === 0) return;
      }
    },
    [Symbol.asyncDispose]: async () => {
      await workspace.close();
      await dropDatabaseOf(data);
      rmSync(data, { recursive: true, force: true });
    },
  };
}

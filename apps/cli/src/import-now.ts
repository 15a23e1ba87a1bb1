import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { AppError } from "@quoin/definition";
import type { Caller, ImportChoices, ImportState } from "@quoin/api";
import type { Session } from "./with-workspace.ts";

const LOOK_EVERY = 300;
/** Milliseconds that a running server has to take an import before this process does. */
const SERVER_FIRST = 1_000;

/**
 * Begins an import and waits for its end. A running server takes the job if it can, for it knows who waits to save and lets them;
 * else this process works it.
 */
export async function importNow(
  { workspace, output }: Session,
  request: { id: string; choices: ImportChoices; caller: Caller },
): Promise<ImportState> {
  const { id, choices, caller } = request;
  const { imports, store } = workspace.services;
  const { job } = await imports.start(id, choices, caller);
  const stopping = new AbortController();
  const working = workLater(stopping.signal, () =>
    store.jobs.runWorker({ import: imports.run }, { signal: stopping.signal, concurrency: 1 }),
  );
  const bar = output.progress("import");
  try {
    for (;;) {
      const found = job === undefined ? undefined : await store.jobs.get(job);
      if (found?.progress) bar.update(found.progress.done, found.progress.total);
      if (found?.status === "failed")
        throw new AppError("invalid_file", found.error?.message ?? `The import failed (${randomUUID()}).`);
      if (found?.status === "cancelled") throw new AppError("conflict", "The import was cancelled.");
      if (!found || found.status === "done") return await imports.state(id, caller);
      await sleep(LOOK_EVERY);
    }
  } finally {
    bar.end();
    stopping.abort();
    await working;
  }
}

/** Begins the work unless it is stopped before that. */
async function workLater(signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  await sleep(SERVER_FIRST, undefined, { signal }).catch(() => undefined);
  if (!signal.aborted) await work();
}

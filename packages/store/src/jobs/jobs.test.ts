import { AppError } from "@quoin/definition";
import { expect, onTestFinished, test } from "vitest";
import type { StoreBase } from "../open-base.ts";
import { openTestBase } from "../testing/open-test-base.ts";
import { backoff } from "./backoff.ts";
import { isGone } from "./is-gone.ts";
import type { JobHandler, WorkerOptions } from "./jobs.ts";
import { processMark } from "./process-mark.ts";

/** A store whose clock is moved by hand. */
async function atHand() {
  let now = Date.parse("2026-03-01T00:00:00Z");
  const store = await openTestBase({ clock: () => new Date(now) });
  return { store, pass: (seconds: number) => void (now += seconds * 1000), now: () => new Date(now) };
}

function work(store: StoreBase, handlers: Readonly<Record<string, JobHandler>>, options: Partial<WorkerOptions> = {}) {
  const stop = new AbortController();
  const done = store.jobs.runWorker(handlers, { signal: stop.signal, ...options });
  const end = async (): Promise<void> => {
    stop.abort();
    await done;
  };
  onTestFinished(end);
  return end;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10));
}

test("a key is one job, however often it is put in", async () => {
  const { store } = await atHand();
  const one = await store.jobs.enqueue({ kind: "mail", key: "k", payload: { to: "a" } });
  const two = await store.jobs.enqueue({ kind: "mail", key: "k", payload: { to: "b" } });
  expect(two).toEqual(one);
  expect(one).toMatchObject({ status: "waiting", attempts: 0, payload: { to: "a" } });
});

test("a job put in within a transaction exists only if that commits", async () => {
  const { store } = await atHand();
  await expect(
    store.write(async ({ jobs }) => {
      await jobs.enqueue({ kind: "mail", key: "k", payload: 1 });
      throw new Error("undo");
    }),
  ).rejects.toThrow("undo");
  await store.write(({ jobs }) => jobs.enqueue({ kind: "mail", key: "tried", payload: 1 }), { rollback: true });
  expect(await store.jobs.list({})).toEqual([]);
});

test("no more jobs are claimed than were asked for", async () => {
  const { store } = await atHand();
  const kinds = ["a", "b"];
  await store.jobs.enqueueAll(Array.from({ length: 12 }, (_, n) => ({ kind: "a", key: `k${n}`, payload: n })));
  const running = async () => (await store.jobs.list({ status: ["running"] })).length;
  await store.jobs.claim(kinds, "w1", 30);
  expect(await running()).toBe(1);
  expect(await store.jobs.claimSome(kinds, "w2", { count: 4, leaseSeconds: 30 })).toHaveLength(4);
  expect(await running()).toBe(5);
});

test("jobs are claimed when due, the earliest first, each by one worker", async () => {
  const { store, pass, now } = await atHand();
  await store.jobs.enqueue({ kind: "a", key: "later", payload: 1, dueAt: new Date(now().getTime() + 60_000) });
  await store.jobs.enqueue({ kind: "a", key: "now", payload: 1 });
  expect(await store.jobs.claim(["b"], "w0", 30)).toBeUndefined();
  const claims = await Promise.all(["w1", "w2", "w3"].map((worker) => store.jobs.claim(["a"], worker, 30)));
  expect(claims.filter((job) => job !== undefined).map((job) => job.key)).toEqual(["now"]);
  pass(61);
  expect(await store.jobs.claim(["a"], "w4", 30)).toMatchObject({ key: "later", attempts: 1, status: "running" });
});

test("a silent worker loses its job to another, and its late result counts for nothing", async () => {
  const { store, pass } = await atHand();
  const { id } = await store.jobs.enqueue({ kind: "a", key: "k", payload: 1 });
  await store.jobs.claim(["a"], "dead", 30);
  pass(20);
  expect(await store.jobs.heartbeat(id, "dead", { done: 1, total: 2 })).toBe("held");
  pass(29);
  expect(await store.jobs.reap()).toBe(0);
  pass(2);
  expect(await store.jobs.reap()).toBe(1);
  expect(await store.jobs.claim(["a"], "alive", 30)).toMatchObject({
    id,
    attempts: 2,
    progress: { done: 1, total: 2 },
  });
  expect(await store.jobs.heartbeat(id, "dead")).toBe("lost");
  expect(await store.jobs.complete(id, "dead", "late")).toBe(false);
  expect(await store.jobs.fail(id, "dead", { error: new Error("late") })).toBe(false);
  expect(await store.jobs.complete(id, "alive", { sent: 1 })).toBe(true);
  expect(await store.jobs.get(id)).toMatchObject({ status: "done", result: { sent: 1 } });
});

test("failures are tried again with growing pauses until the attempts are used up", async () => {
  const { store, pass } = await atHand();
  const { id } = await store.jobs.enqueue({ kind: "a", key: "k", payload: 1, maxAttempts: 2 });
  await store.jobs.claim(["a"], "w1", 30);
  await store.jobs.fail(id, "w1", { error: new Error("away") });
  expect(await store.jobs.get(id)).toMatchObject({ status: "waiting", error: { code: "internal", message: "away" } });
  expect(await store.jobs.claim(["a"], "w2", 30)).toBeUndefined();
  pass(2);
  await store.jobs.claim(["a"], "w2", 30);
  await store.jobs.fail(id, "w2", { error: new AppError("unavailable", "Away.") });
  expect(await store.jobs.get(id)).toMatchObject({ status: "failed", attempts: 2, error: { code: "unavailable" } });
  expect(backoff(3, () => 0)).toBe(2000);
  expect(backoff(3, () => 1)).toBe(4000);
  expect(backoff(99, () => 1)).toBe(3_600_000);
});

test("a waiting job is cancelled at once, a running one at its next heartbeat", async () => {
  const { store } = await atHand();
  const waiting = await store.jobs.enqueue({ kind: "a", key: "1", payload: 1 });
  expect(await store.jobs.cancel(waiting.id)).toBe(true);
  expect(await store.jobs.cancel(waiting.id)).toBe(false);
  const running = await store.jobs.enqueue({ kind: "a", key: "2", payload: 1 });
  await store.jobs.claim(["a"], "w", 30);
  expect(await store.jobs.cancel(running.id)).toBe(true);
  expect(await store.jobs.heartbeat(running.id, "w")).toBe("cancelled");
  await store.jobs.fail(running.id, "w", { error: new Error("stopped") });
  expect((await store.jobs.list({ status: ["cancelled"] })).map((job) => job.key)).toEqual(["2", "1"]);
});

test("a worker does what is put in while it runs, keeps results and tells failures apart", async () => {
  const store = await openTestBase();
  const seen: number[] = [];
  work(store, {
    add: async (job) => {
      seen.push(Number(job.payload));
      return { sum: Number(job.payload) + 1 };
    },
    refuse: async () => Promise.reject(new AppError("validation", "No.", { details: [{ path: "/x", code: "bad" }] })),
  });
  const added = await Promise.all(
    [1, 2, 3, 4, 5].map((payload) => store.jobs.enqueue({ kind: "add", key: `a${payload}`, payload })),
  );
  const refused = await store.write(({ jobs }) => jobs.enqueue({ kind: "refuse", key: "r", payload: null }));
  await until(async () => (await store.jobs.list({ status: ["done", "failed"] })).length === 6);
  expect(seen.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5]);
  expect(await store.jobs.get(added[0]?.id ?? "")).toMatchObject({ status: "done", result: { sum: 2 }, attempts: 1 });
  expect(await store.jobs.get(refused.id)).toMatchObject({
    status: "failed",
    attempts: 1,
    error: { code: "validation", data: { details: [{ path: "/x", code: "bad" }] } },
  });
});

test("a cancelled job's handler is told by its signal", async () => {
  const store = await openTestBase();
  const long: JobHandler = (_job, { signal }) =>
    new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(new Error("stopped"))));
  work(store, { long }, { leaseSeconds: 0.15 });
  const { id } = await store.jobs.enqueue({ kind: "long", key: "k", payload: 1 });
  await until(async () => (await store.jobs.get(id))?.status === "running");
  await store.jobs.cancel(id);
  await until(async () => (await store.jobs.get(id))?.status !== "running");
  expect(await store.jobs.get(id)).toMatchObject({ status: "cancelled", error: { message: "stopped" } });
});

test("a worker that is told to stop ends its running jobs first", async () => {
  const store = await openTestBase();
  let begun = (): void => undefined;
  const running = new Promise<void>((resolve) => (begun = resolve));
  const end = work(store, {
    slow: async () => {
      begun();
      await new Promise((resolve) => setTimeout(resolve, 50));
      return "ended";
    },
  });
  const { id } = await store.jobs.enqueue({ kind: "slow", key: "k", payload: 1 });
  await running;
  await end();
  expect(await store.jobs.get(id)).toMatchObject({ status: "done", result: "ended" });
});

test("two workers on one file share the jobs and do each once", async () => {
  const store = await openTestBase();
  const other = await openTestBase({ file: store.file });
  const done: string[] = [];
  const handler: JobHandler = async (job) => void done.push(job.key);
  work(store, { a: handler });
  work(other, { a: handler });
  const keys = Array.from({ length: 30 }, (_, index) => `k${index}`);
  await store.write(async ({ jobs }) => {
    for (const key of keys) await jobs.enqueue({ kind: "a", key, payload: 1 });
  });
  await until(async () => (await store.jobs.list({ status: ["done"], limit: 100 })).length === 30);
  expect(done.toSorted()).toEqual(keys.toSorted());
});

test("ended jobs are forgotten after their time", async () => {
  const { store, pass, now } = await atHand();
  const { id } = await store.jobs.enqueue({ kind: "a", key: "k", payload: 1 });
  await store.jobs.cancel(id);
  expect(await store.jobs.purge(now())).toBe(0);
  pass(1);
  expect(await store.jobs.purge(now())).toBe(1);
  expect(await store.jobs.get(id)).toBeUndefined();
});

test("in doubt a process counts as running", () => {
  const [boot = "", space = "", pid = "", started = ""] = (processMark() ?? "").split(":");
  expect(isGone([boot, space, pid, started].join(":"))).toBe(false);
  expect(isGone([boot, "1", "999999999", "1"].join(":"))).toBe(false);
  expect(isGone("0195-a-plain-name")).toBe(false);
  expect(isGone([boot, space, pid, "1"].join(":"))).toBe(true);
  expect(isGone([boot, space, "999999999", "1"].join(":"))).toBe(true);
  expect(isGone(["another-start-of-the-machine", space, pid, started].join(":"))).toBe(true);
});
